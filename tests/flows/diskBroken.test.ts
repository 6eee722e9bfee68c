import { expect, onTestFinished, test } from 'vitest'
import { createDocuments } from '#server/adapters/sqlite/documents.ts'
import { journalOn } from '#server/adapters/sqlite/journal.ts'
import { registerOn } from '#server/adapters/sqlite/register.ts'
import { docName } from '#shared/docs/ref.ts'
import { aFailingDisk } from '#tests/kit/aFailingDisk.ts'
import { aPage } from '#tests/kit/aPage.ts'
import { anIdea, aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { boardRef } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { until } from '#tests/kit/until.ts'

const soon = 20_000

test('F3 a disk that refuses to flush: the badge leaves "Gemt" for all, nothing is called saved, all can be read, and it heals', async () => {
  const disk = await aFailingDisk('documents.db', createDocuments)
  const journal = journalOn(disk.connection)
  const at = await aDocServer({ journal })
  const pages = ['anna', 'bo'].map((who) => aPage(at, who))
  onTestFinished(async () => {
    for (const one of pages) one.close()
    await at.close()
    await journal.close()
  })
  const [anna, bo] = pages as [(typeof pages)[0], (typeof pages)[0]]
  await until(() => pages.every((one) => one.isSaved()), soon)
  anna.write('before', 'Fra før')
  await until(() => pages.every((one) => one.isSaved() && one.bodies().includes('Fra før')), soon)
  const { seq } = await journal.read(docName(boardRef))

  disk.breaks(true)
  anna.write('during', 'Midt i det')
  await until(() => anna.connection().trouble() === 'storage', soon)
  await until(() => pages.every((one) => !one.isSaved()), soon)
  expect(bo.bodies()).toEqual(['Fra før'])
  const carl = aPage(at, 'carl')
  pages.push(carl)
  await until(() => carl.connection().ready(), soon)
  expect(carl.bodies()).toEqual(['Fra før'])
  expect((await journal.read(docName(boardRef))).seq).toBe(seq)
  expect(anna.isSaved()).toBe(false)

  disk.breaks(false)
  disk.pass(1_000)
  await until(() => pages.every((one) => one.isSaved() && one.bodies().length === 2), soon)
  expect((await journal.read(docName(boardRef))).seq).toBe(seq + 1)
})

test('F3 an idea sent to a disk that refuses to flush is refused, the room goes on, and sent again it is kept once', async () => {
  const disk = await aFailingDisk('register.db')
  const register = await registerOn(disk.connection)
  const server = await aServer({ register })
  onTestFinished(server.close)
  const room = await aRoom(server)
  const { line } = await room.seat('resident')
  await room.goTo('silent', line)
  await must(line.send('addIdea', anIdea('Kaffe hele dagen')))
  disk.breaks(true)
  const idea = anIdea('En hund i huset')
  expect(await line.send('addIdea', idea)).toMatchObject({ no: 'storage' })
  expect(await room.host.send('reveal', {})).toMatchObject({ no: 'storage' })
  expect(await room.facilitator.ask('GET', `/api/workshops/${room.id}/notes`)).toMatchObject({ ok: true })
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
  disk.breaks(false)
  disk.pass(1_000)
  await must(line.send('addIdea', idea))
  await must(room.host.send('reveal', {}))
  expect((await room.notes()).map(({ body }) => body).sort()).toEqual(['En hund i huset', 'Kaffe hele dagen'])
})
