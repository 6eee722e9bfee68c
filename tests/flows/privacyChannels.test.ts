import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDoc } from '#server/dev/docLine.ts'
import { backup } from '#server/dev/copies/backup.ts'
import { openBoard } from '#shared/docs/board.ts'
import { removeItems } from '#shared/edits/items.ts'
import { aFolder } from '../kit/aFolder.ts'
import { anIdea, aRoom, must, type TestRoom } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { aSilence, guess, type Silence } from '../kit/aSilence.ts'
import { configFor } from '../kit/aHouse.ts'
import { onDisk } from '../kit/onDisk.ts'

/**
 * The leak channels of reliability 2.3 that `privacyReveal` and `privacySilence` do not name: what a page's history could give
 * back, what a later arrival tells, colours, a writer's own page, and copies of the databases.
 */
let server: TestServer
let room: TestRoom
let silence: Silence
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frirum-'))
  server = await aServer(await onDisk(folder))
  room = await aRoom(server)
  silence = await aSilence(room)
  await must(room.host.send('reveal', {}))
}, 60_000)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('UndoManager: a page that joins can take nothing back, and what was removed is in nobody’s history', async () => {
  const line = await openDoc(room.facilitator, 'board', room.id)
  const undo = new Y.UndoManager(openBoard(line.doc).items, { trackedOrigins: new Set([null]) })
  expect(undo.undo()).toBeNull()
  line.close()

  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  const [note] = await room.notes()
  await open.edit((doc) => removeItems(openBoard(doc), [note!.id]))
  expect(open.doc.gc).toBe(true)
  expect(Buffer.from(Y.encodeStateAsUpdate(open.doc)).includes(Buffer.from(note!.body))).toBe(false)
  open.release()
})

test('arrival: all notes of a silent step come to a page in one update', async () => {
  const other = await aRoom(server)
  const { line } = await other.seat('staff')
  await other.goTo('silent', line)
  const board = await openDoc(other.facilitator, 'board', other.id)
  const sizes: number[] = []
  const isNote = (item: Y.Map<unknown>) => item.get('kind') === 'note'
  board.doc.on('update', () => sizes.push([...openBoard(board.doc).items.values()].filter(isNote).length))
  for (const text of ['Sove længe', 'Hunde på besøg', 'Mere musik']) await must(line.send('addIdea', anIdea(text)))
  await must(other.host.send('reveal', {}))
  await other.host.until('all three', () => sizes.includes(3))
  expect(sizes.filter((size) => size > 0 && size < 3)).toEqual([])
  board.close()
})

test('colour: nothing on a note differs between its writers but words, place and ids', async () => {
  const constant = new Set((await room.notes()).map(({ id: _i, body: _b, at: _a, order: _o, ...rest }) => JSON.stringify(rest)))
  expect(constant.size).toBe(1)
})

test('ids: neither note nor row is called anything that a phone knows, and no id grows with time', async () => {
  const rows = await server.parts.register.read((all) => all.find('idea', { workshop: room.id }))
  const texts = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ text }) => text)
  expect(guess(texts, silence).follows).toBeLessThan(0.6)
  const known = new Set(rows.map(({ id }) => String(id)))
  for (const { id } of await room.notes()) expect(known.has(id)).toBe(false)
})

test('answers: what is kept of a wish has no time of day, no seat and no workshop’s order', async () => {
  const answers = await server.parts.register.read((all) => all.find('answer', { workshop: room.id }))
  expect(answers.length).toBeGreaterThanOrEqual(silence.sent.length)
  for (const { at, id } of answers) {
    expect(at % (24 * 3600_000)).toBe(0)
    expect(id).toMatch(/^[0-9a-f]{64}$/)
  }
})

test('backups: a copy of the databases made after the reveal holds no seat beside words', async () => {
  const seats = (await server.parts.register.read((all) => all.find('seat', { workshop: room.id }))).map(({ id }) => id)
  const copy = await aFolder()
  await server.close()
  await backup(configFor(folder), copy)
  const file = new DatabaseSync(join(copy, 'register.db'), { readOnly: true })
  const rows = file.prepare('select seat, text from idea where workshop = ?').all(room.id)
  expect(rows.length).toBe(silence.sent.length)
  expect(rows.filter(({ seat }) => seat !== null)).toEqual([])
  for (const { name } of file.prepare("select name from sqlite_master where type = 'table'").all())
    for (const row of file.prepare(`select * from "${name}"`).all()) {
      const text = Object.values(row).map(String).join(' ')
      expect(text.includes('Seddel ') && seats.some((seat) => text.includes(seat)), String(name)).toBe(false)
    }
  file.close()
})
