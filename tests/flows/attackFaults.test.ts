import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { openSqliteJournal } from '#server/adapters/sqlite/journal.ts'
import { openDoc } from '#server/dev/docLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { aSiege } from '#tests/kit/aSiege.ts'
import { aDocClient, isEqual } from '#tests/kit/docClient.ts'
import { aDocServer } from '#tests/kit/docServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { restarts } from '#tests/kit/restarts.ts'
import { until } from '#tests/kit/until.ts'

/**
 * The fault catalogue over sockets. Elsewhere: killed at any moment (F1) in `kill` and `bench -- kill`, a full disk (F3) in
 * `diskFull`, `docTrouble` and `server/adapters/sqlite/full`, writing cut short (F4) in `revealCuts`, `copies` and
 * `server/adapters/sqlite/powerCuts`, twenty restarts (F8) in `bench -- restarts`, cuts all the time (F9) in `fuzz/docHonest`,
 * `fuzz/boardHonest` and, for minutes, `bench -- flaky --minutes`, copies (F13) in `copies`.
 */
test('F5 a turned byte on the disk ends the writing in one document, which stays as it is; the others go on', async () => {
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
  const visits = [1, 2, 3].map(() => aRawLine(url, asPage(after.url, cookie)))
  for (const visit of await Promise.all(visits)) {
    await until(() => visit.heard.some((one) => one.is === 'notSaved' && one.reason === 'damaged'))
    expect(visit.heard[0]).toMatchObject({ is: 'hello', mayWrite: false })
    expect(visit.heard.some((one) => one.is === 'saved')).toBe(false)
    visit.leave()
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
  const found = await restarts({ ...memoryJournal(), close: async () => {} }, 50, 3)
  expect(Math.max(...found.back)).toBeLessThan(5000)
  expect(found).toMatchObject({ refused: 0, untrue: 0, amiss: 0, different: 0, again: 0 })
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
