import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { openDoc } from '#server/dev/docLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { docName } from '#shared/docs/ref.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aSiege } from '#tests/kit/aSiege.ts'
import { aDocClient, boardRef, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { until } from '#tests/kit/until.ts'

/**
 * The fault catalogue over sockets. Elsewhere: killed at any moment (F1) in `kill` and `bench -- kill`, a full disk (F3) in
 * `docTrouble`, `roomRestart` and `server/adapters/sqlite/full`, cuts all the time (F9) in `fuzz/docHonest` and
 * `fuzz/boardHonest`.
 */
test('F5 a turned byte on the disk closes one document, which stays as it is; the others go on', async () => {
  const folder = await aFolder()
  const register = { ...memoryRegister(), close: async () => {} }
  const before = await aServer({ journal: await openSqliteJournal(folder), register })
  const facilitator = await before.facilitator()
  const hurt = await aWorkshop(facilitator)
  const line = await openDoc(facilitator, 'board', hurt.id)
  putNote(openBoard(line.doc), 'mark', { body: 'Havregrød med kanel' })
  await line.saved()
  line.close()
  await before.close()

  const path = join(folder, 'documents.db')
  const file = readFileSync(path)
  const at = file.indexOf('Havregrød med kanel')
  file.writeUInt8(file.readUInt8(at) ^ 1, at)
  writeFileSync(path, file)

  const after = await aServer({ journal: await openSqliteJournal(folder), register })
  onTestFinished(after.close)
  const url = `${after.url.replace('http', 'ws')}/ws/doc/board/${hurt.id}`
  const cookie = await after.member()
  for (let visit = 0; visit < 3; visit++) {
    const turned = await aRawLine(url, asPage(after.url, cookie))
    expect(await turned.ended()).toBe(4503)
  }
  expect(after.noted.filter(({ what }) => what === 'a document cannot be read').length).toBeGreaterThan(0)
  expect(JSON.stringify(after.noted)).not.toContain('kanel')
  after.noted.length = 0
  const siege = await aSiege(after)
  expect(await siege.isCalm()).toBeLessThan(1000)
  siege.end()
  expect(readFileSync(path).indexOf('avregrød med kanel')).toBeGreaterThan(0)
})

test('F8 fifty pages through three restarts: all are back within five seconds, nothing doubled, nothing taken for saved', async () => {
  const journal = { ...memoryJournal(), close: async () => {} }
  let server = await aDocServer({ journal })
  const people = Array.from({ length: 50 }, (_, n) => aDocClient(server.origin(`p${n}`)))
  onTestFinished(async () => {
    for (const one of people) one.leave()
    await server.close()
  })
  await until(() => people.every((one) => one.isSaved()))
  let written = 0
  for (let restart = 0; restart < 3; restart++) {
    for (const one of people.slice(0, 20)) {
      putNote(one.board, newId())
      written++
    }
    await server.close()
    await until(() => people.every((one) => !one.isSaved()))
    for (const one of people.slice(20, 30)) {
      putNote(one.board, newId())
      written++
    }
    server = await aDocServer({ journal, port: server.port })
    const begun = performance.now()
    await until(() => people.every((one) => one.isSaved() && one.board.items.size === written), 10_000)
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(people.flatMap((one) => one.refused() ?? [])).toEqual([])
  }
  const open = await server.documents.open(boardRef)
  expect(people.every((one) => isEqual(one.doc, open.doc))).toBe(true)
  expect((await journal.read(docName(boardRef))).seq).toBeLessThanOrEqual(written)
})

test('F10 a clock that is set back an hour, or forward a day, delays no word', async () => {
  const clock = fakeClock()
  const server = await aDocServer({ clock })
  const [anna, bo] = [aDocClient(server.origin('anna')), aDocClient(server.origin('bo'))]
  onTestFinished(async () => {
    for (const one of [anna, bo]) one.leave()
    await server.close()
  })
  await until(() => anna.isSaved() && bo.isSaved())
  for (const step of [0, -3600_000, 24 * 3600_000, -3600_000]) {
    // Timers have their own clock: setting this one moves none of them.
    clock.set(step)
    putNote(anna.board, newId())
    await until(() => anna.isSaved() && isEqual(anna.doc, bo.doc), 1000)
  }
})
