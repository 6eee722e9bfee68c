import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { backup } from '#server/dev/copies/backup.ts'
import { restore } from '#server/dev/copies/restore.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { imagePath } from '#shared/wire/images.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aHouse, configFor, type House } from '#tests/kit/aHouse.ts'
import { filesHolding } from '#tests/kit/filesHold.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { fetchAs, upload } from '#tests/kit/images.ts'

/** A picture like no other: noise, so that no piece of it stands anywhere by chance. */
const aPicture = () =>
  sharp({ create: { width: 200, height: 150, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .png()
    .toBuffer()

const bytesOf = async (who: Visitor, path: string): Promise<Buffer> =>
  Buffer.from(await (await fetchAs(who, path)).arrayBuffer())

/** A house with a workshop that has an image, and pieces of that image as they lie on the disk. */
async function aHouseWithImage(folder: string) {
  const house: House = await aHouse(folder)
  const workshop: WorkshopSummary = await aWorkshop(house.facilitator)
  const { said } = await upload(house.facilitator, workshop.id, await aPicture())
  const paths = [imagePath(workshop.id, said.id), imagePath(workshop.id, said.id, 'small')]
  const bytes = await Promise.all(paths.map((path) => bytesOf(house.facilitator, path)))
  const pieces = bytes.map((one) => one.toString('base64').slice(400, 440))
  return { house, workshop, paths, bytes, pieces }
}

test('an image is there after a restart, and after Luk og slet not one piece of it is in any file', async () => {
  const folder = await aFolder()
  const { house, workshop, paths, bytes, pieces } = await aHouseWithImage(folder)
  await house.stop()
  for (const piece of pieces) expect(filesHolding(folder, piece)).toEqual(['register.db'])
  const again = await aHouse(folder)
  expect(await bytesOf(again.facilitator, paths[0] ?? '')).toEqual(bytes[0])
  await again.facilitator.must('POST', `/api/workshops/${workshop.id}/erase`, { confirm: workshop.title })
  for (const piece of pieces) expect(filesHolding(folder, piece)).toEqual([])
  for (const path of paths) expect((await fetchAs(again.facilitator, path)).status).toBe(404)
  expect((await upload(again.facilitator, workshop.id, await aPicture())).status).toBe(404)
})

test('a copy has the images, counts them in its manifest, and restored they are the same', async () => {
  const [folder, copy, fresh] = [await aFolder(), await aFolder(), join(await aFolder(), 'data')]
  const { house, paths, bytes } = await aHouseWithImage(folder)
  const { manifest } = await backup(configFor(folder), copy)
  expect(manifest.contents.rows).toMatchObject({ image: 1, pixels: 2 })
  expect(readdirSync(copy).sort()).toEqual(['documents.db', 'manifest.json', 'register.db'])
  await house.stop()
  await restore(configFor(fresh), copy)
  const next = await aHouse(fresh)
  for (const [at, path] of paths.entries()) expect(await bytesOf(next.facilitator, path)).toEqual(bytes[at])
})

test('an image of a workshop that was erased since the copy is not brought back by it', async () => {
  const [folder, copy] = [await aFolder(), await aFolder()]
  const { house, workshop, pieces } = await aHouseWithImage(folder)
  await backup(configFor(folder), copy)
  await house.facilitator.must('POST', `/api/workshops/${workshop.id}/erase`, { confirm: workshop.title })
  await house.stop()
  expect(await restore(configFor(folder), copy)).toMatchObject({ erasedAgain: 1 })
  for (const piece of pieces) expect(filesHolding(folder, piece)).toEqual([])
})
