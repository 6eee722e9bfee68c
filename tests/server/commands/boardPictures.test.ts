import sharp from 'sharp'
import { expect, test } from 'vitest'
import { addImage } from '#server/commands/addImage.ts'
import { exportBoard } from '#server/commands/exportBoard.ts'
import { redraw } from '#server/images/redraw.ts'
import { newId } from '#shared/ids.ts'
import { aDesk } from '#tests/kit/aDesk.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { aPng } from '#tests/kit/images.ts'
import { aWorkshop } from '#tests/kit/aRow.ts'

/** A workshop with one picture on its board, and its board as a drawing. */
async function aPictured(file: Uint8Array, ofAnother = false) {
  const desk = await aDesk()
  const other = newId<'workshop'>()
  await desk.parts.register.write((rows) =>
    rows.add('workshop', aWorkshop(other, { title: 'Et andet', code: '999999' })),
  )
  const drawn = await redraw(file, 20_000_000)
  if (!drawn.ok) throw new Error(drawn.no)
  const kept = await addImage(desk.parts)(ofAnother ? other : desk.workshop, drawn.value, 10)
  if (!kept.ok) throw new Error(kept.no)
  await desk.put({ ...everyThing.image, image: kept.value.id })
  const made = await exportBoard(desk.parts, desk.documents)(desk.member, desk.workshop, 'svg')
  if (!made.ok) throw new Error(made.no)
  return new TextDecoder().decode(made.value.bytes)
}
const dataIn = (svg: string) => {
  const [, type = '', base64 = ''] = /href="data:(image\/\w+);base64,([^"]+)"/.exec(svg) ?? []
  return { type, bytes: Buffer.from(base64, 'base64') }
}

test('a picture on the board is in the drawing as pixels that every program reads, no larger than it is seen', async () => {
  const { type, bytes } = dataIn(await aPictured(aPng(1500, 1000)))
  expect(type).toBe('image/jpeg')
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1024, height: 683 })
})

test('what shows through a picture still does', async () => {
  const clear = await sharp({
    create: { width: 30, height: 20, channels: 4, background: { r: 0, g: 90, b: 90, alpha: 0.2 } },
  })
    .png()
    .toBuffer()
  const { type, bytes } = dataIn(await aPictured(clear))
  expect(type).toBe('image/png')
  expect((await sharp(bytes).stats()).isOpaque).toBe(false)
})

test('another workshop’s picture is never put into a file: its words stand there', async () => {
  const svg = await aPictured(aPng(40, 30), true)
  expect(svg).not.toContain('<image')
  expect(svg).toContain('>En have</text>')
})
