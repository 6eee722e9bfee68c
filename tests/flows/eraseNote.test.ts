import { expect, onTestFinished, test } from 'vitest'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { newId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { Receipt } from '#shared/wire/erase.ts'
import { backup } from '#server/dev/copies/backup.ts'
import { restore } from '#server/dev/copies/restore.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { aHouse, configFor } from '#tests/kit/aHouse.ts'
import { idOf } from '#tests/kit/aBoard.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { filesHolding } from '#tests/kit/filesHold.ts'
import { aWorkshop } from '#tests/kit/http.ts'
import { onDisk } from '#tests/kit/onDisk.ts'
import { aCard } from '#tests/kit/printedBoard.ts'
import { aStockPage } from '#tests/kit/stockPage.ts'
import { until } from '#tests/kit/until.ts'

const canary = 'Hun på gang to vil helst bade om aftenen, og det siger hun tit'
const other = 'Vi vil have mere kaffe om eftermiddagen'

const running = async (given: Parameters<typeof aServer>[0] = {}): Promise<TestServer> => {
  const server = await aServer(given)
  onTestFinished(server.close)
  return server
}

/** A workshop with both sentences on its board, shown, and a card that has copied both. */
async function said(server: TestServer) {
  const room = await aRoom(server)
  const seat = await room.seat('resident')
  await room.goTo('silent', seat.line)
  for (const text of [canary, other]) await must(seat.line.send('addIdea', anIdea(text)))
  await must(room.host.send('reveal', {}))
  const notes = await room.notes()
  const note = notes.find(({ body }) => body === canary)!.id
  const sources = Object.fromEntries(
    notes.map(({ id, body }) => [id, { text: body, voice: 'resident', entry: 'self' } as const]),
  )
  const { id: _, ...card } = aCard({ forWhom: 'Alle', better: 'Bad om aftenen', sources })
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => addItem(openBoard(doc), newId<'item'>(), card))
  open.release()
  return { room, note }
}
const eraseIt = (room: TestRoom, note: string) =>
  room.facilitator.ask<Receipt>('POST', `/api/workshops/${room.id}/notes/${note}/erase`)

test('one note leaves every file, the cards that copied it keep its voice, and all else stays', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const { room, note } = await said(server)
  expect(filesHolding(folder, canary).length).toBeGreaterThan(0)
  const erased = await eraseIt(room, note)
  expect(erased).toMatchObject({
    ok: true,
    value: { workshop: room.id, note, why: 'person', erased: { notes: 1, ideas: 1 }, check: { searched: 1, found: 0 } },
  })
  expect(filesHolding(folder, canary)).toEqual([])
  const board = await room.board()
  expect(board.flatMap((item) => (item.kind === 'note' ? [item.body] : []))).toEqual([other])
  const card = board.find((item) => item.kind === 'card')
  expect(card?.kind === 'card' && card.sources[note]).toMatchObject({ text: '', voice: 'resident' })
  expect(await room.facilitator.must('GET', `/api/erasures/${note}`)).toEqual(erased.ok && erased.value)
  expect(await eraseIt(room, note)).toMatchObject({ no: 'not-found' })
  expect(JSON.stringify(server.noted)).not.toContain('bade')
})

test('a proposal that quotes it keeps its quote, and the receipt says so', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const { room, note } = await said(server)
  const card = (await room.board()).find((item) => item.kind === 'card')!.id
  const path = `/api/workshops/${room.id}/cards/${card}/promote`
  const { proposal } = await room.facilitator.must<{ proposal: string }>('POST', path, {})
  expect(await eraseIt(room, note)).toMatchObject({ value: { kept: { proposals: 1, sources: 1 }, check: { found: 0 } } })
  const sources = await room.facilitator.must<{ note: string; text: string }[]>('GET', `/api/proposals/${proposal}/sources`)
  expect(sources.find((one) => one.note === note)?.text).toBe(canary)
})

test('a page that was away with the old board brings nothing back', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const { room, note } = await said(server)
  const laptop = aStockPage(room.facilitator, `board/${room.id}`)
  await until(() => laptop.isSynced() && openBoard(laptop.doc).items.has(note))
  await eraseIt(room, note)
  await until(() => laptop.refused() === closeCodes.generation)
  const back = aStockPage(room.facilitator, `board/${room.id}`, laptop.doc)
  await until(() => back.refused() === closeCodes.generation)
  expect((await room.notes()).map(({ body }) => body)).toEqual([other])
  expect(filesHolding(folder, canary)).toEqual([])
})

test('an erasure that a crash cut short is finished when the server starts again', async () => {
  const [journal, register] = [memoryJournal(), memoryRegister()]
  const keeps = { close: async () => undefined }
  const rebuild = () => Promise.reject(new StorageTrouble('The power went.'))
  const first = await aServer({ journal: { ...journal, ...keeps, rebuild }, register: { ...register, ...keeps } })
  const { room, note } = await said(first)
  expect(await eraseIt(room, note)).toMatchObject({ no: 'storage' })
  await first.close()
  const second = await running({ journal, register })
  await until(() => second.noted.some((line) => line.what === 'a note was erased'))
  expect(await journal.search([Buffer.from(canary)])).toEqual([])
  expect(await register.read((rows) => rows.get('erasure', note))).toMatchObject({ done: true })
  const open = await second.live.documents.open({ kind: 'board', id: room.id })
  expect(readBoard(openBoard(open.doc)).flatMap((item) => (item.kind === 'note' ? [item.body] : []))).toEqual([other])
  open.release()
})

test('a copy made before holds the note, and restored it does not', async () => {
  const [folder, copy] = [await aFolder(), await aFolder()]
  const house = await aHouse(folder)
  const workshop = await aWorkshop(house.facilitator)
  await house.write(workshop.id, ['canary'], canary)
  await backup(configFor(folder), copy)
  await house.facilitator.must('POST', `/api/workshops/${workshop.id}/notes/${idOf('canary')}/erase`)
  await house.stop()
  expect(filesHolding(copy, canary)).not.toEqual([])
  const { erasedAgain, aside } = await restore(configFor(folder), copy)
  expect(erasedAgain).toBe(1)
  expect(filesHolding(folder, canary).filter((name) => !aside?.endsWith(name.split('/')[0] ?? ''))).toEqual([])
})

test('an idea that its writer takes back before it is shown is gone from the disk at once', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const room = await aRoom(server)
  const { line } = await room.seat('resident')
  await room.goTo('silent', line)
  const idea = anIdea(canary)
  await must(line.send('addIdea', idea))
  expect(filesHolding(folder, canary).length).toBeGreaterThan(0)
  await must(line.send('withdrawIdea', { idea: idea.idea, cap: idea.cap }))
  expect(filesHolding(folder, canary)).toEqual([])
})
