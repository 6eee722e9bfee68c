import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { layBallast } from '#server/ballast.ts'
import { openParts } from '#server/openParts.ts'
import { docName } from '#shared/docs/ref.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { configFor } from '#tests/kit/aHouse.ts'
import { aPage } from '#tests/kit/aPage.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { aSmallDisk } from '#tests/kit/smallDisk.ts'
import { until } from '#tests/kit/until.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

test('F3 a disk that is truly full: everyone is told, nothing is called saved, all can be read, and it heals', async ({ skip }) => {
  const disk = await aSmallDisk(6)
  if (!disk) return skip('no small disk could be mounted')
  const journal = await openSqliteJournal(disk.folder)
  const at = await aDocServer({ journal })
  const pages = ['anna', 'bo'].map((who) => aPage(at, who))
  const [anna, bo] = pages as [(typeof pages)[0], (typeof pages)[0]]
  onTestFinished(async () => {
    for (const one of pages) one.close()
    await at.close()
    await journal.close()
  })
  await until(() => pages.every((one) => one.isSaved()))
  anna.write('before', 'Fra før')
  await until(() => pages.every((one) => one.isSaved() && one.bodies().includes('Fra før')))
  const kept = (await journal.read(docName(boardRef))).seq

  disk.fill()
  // SQLite may have a page or two of its log left to write in.
  let written = 0
  await until(() => {
    if (anna.isSaved()) anna.write(`during${written++}`, 'Ord der fylder noget. '.repeat(400))
    return anna.connection().trouble() === 'storage'
  }, 10_000)
  await until(() => pages.every((one) => !one.isSaved()))
  expect([anna.isAtRisk(), anna.has().edits]).toEqual([true, 1])
  const { seq } = await journal.read(docName(boardRef))
  expect(seq).toBe(kept + written - 1)
  const carl = aPage(at, 'carl')
  pages.push(carl)
  await until(() => carl.connection().ready(), 10_000)
  expect(carl.bodies()).toContain('Fra før')
  expect(carl.bodies()).toHaveLength(written)

  disk.makeRoom()
  await until(() => pages.every((one) => one.isSaved() && one.bodies().length === written + 1), 20_000)
  expect(anna.rescued()).toEqual([])
  expect((await journal.read(docName(boardRef))).seq).toBe(seq + 1)
  expect(bo.has()).toEqual({ edits: 0, words: [] })
})

test('a start on a full disk uses the room that was kept in reserve', async ({ skip }) => {
  const disk = await aSmallDisk(8)
  if (!disk) return skip('no small disk could be mounted')
  const before = await openParts(configFor(disk.folder), silent)
  await Promise.all([before.journal.close(), before.register.close()])
  const ballast = join(disk.folder, 'ballast')
  writeFileSync(ballast, Buffer.alloc(2 ** 21, 1))
  disk.fill()
  const parts = await openParts(configFor(disk.folder), silent)
  expect(existsSync(ballast)).toBe(false)
  expect(await parts.journal.append('board/a', Uint8Array.of(1))).toBe(1)
  await Promise.all([parts.journal.close(), parts.register.close()])
})

test('the reserve is 64 MB that are really there, and laid once', async () => {
  const folder = await aFolder()
  expect(await layBallast(folder)).toBe(true)
  const laid = statSync(join(folder, 'ballast'))
  expect([laid.size, laid.blocks * 512 >= laid.size]).toEqual([2 ** 26, true])
  expect(await layBallast(folder)).toBe(true)
  expect(statSync(join(folder, 'ballast')).mtimeMs).toBe(laid.mtimeMs)
})

test('little room is not taken for a reserve', async ({ skip }) => {
  const disk = await aSmallDisk(80)
  if (!disk) return skip('no small disk could be mounted')
  expect(await layBallast(disk.folder)).toBe(false)
  expect(existsSync(join(disk.folder, 'ballast'))).toBe(false)
})
