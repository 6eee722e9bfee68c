import { expect, onTestFinished, test } from 'vitest'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { visit } from '#server/dev/visitor.ts'
import { StorageTrouble } from '#server/ports/storage.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { Receipt } from '#shared/wire/erase.ts'
import type { ProposalSource, ProposalSummary } from '#shared/wire/http.ts'
import { aFolder } from '#tests/kit/aFolder.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { filesHolding } from '#tests/kit/filesHold.ts'
import { onDisk } from '#tests/kit/onDisk.ts'
import { aCard } from '#tests/kit/printedBoard.ts'
import { aStockPage } from '#tests/kit/stockPage.ts'
import { until } from '#tests/kit/until.ts'

const canary = 'Fru Jensen siger: "Jeg vil sove længe" – hver dag, også om søndagen og når det regner'
const quoted = 'Kaffen er altid kold, når jeg får den'
const day = 24 * 3600_000

const running = async (given: Parameters<typeof aServer>[0] = {}): Promise<TestServer> => {
  const server = await aServer(given)
  onTestFinished(server.close)
  return server
}

/** A workshop in which a resident has said both sentences, each revealed and on the board. */
async function said(server: TestServer): Promise<TestRoom> {
  const room = await aRoom(server)
  const seat = await room.seat('resident')
  await room.goTo('silent', seat.line)
  await must(seat.line.send('addIdea', anIdea(canary)))
  await must(seat.line.send('addIdea', anIdea(quoted)))
  await must(room.host.send('reveal', {}))
  return room
}

/** A card with the quoted sentence as its source, and its proposal. */
async function promoted(server: TestServer, room: TestRoom): Promise<string> {
  const note = (await room.notes()).find((one) => one.body === quoted)
  const id = newId<'item'>() as ItemId
  const source = { text: quoted, voice: 'resident', entry: 'self' } as const
  const { id: _, ...card } = aCard({ forWhom: 'Alle', better: 'Varm kaffe', sources: { [note?.id ?? '']: source } })
  const open = await server.live.documents.open({ kind: 'board', id: room.id })
  await open.edit((doc) => addItem(openBoard(doc), id, card))
  open.release()
  const path = `/api/workshops/${room.id}/cards/${id}/promote`
  return (await room.facilitator.must<{ proposal: string }>('POST', path, {})).proposal
}

const eraseIt = (room: TestRoom, confirm = room.workshop.title) =>
  room.facilitator.ask<Receipt>('POST', `/api/workshops/${room.id}/erase`, { confirm })

test('after Luk og slet no byte of what was said is in any file, and the receipt says so in numbers only', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const room = await said(server)
  expect(filesHolding(folder, canary).length).toBeGreaterThan(0)
  const erased = await eraseIt(room)
  expect(filesHolding(folder, canary)).toEqual([])
  expect(filesHolding(folder, quoted)).toEqual([])
  expect(filesHolding(folder, room.workshop.title)).toEqual([])
  expect(erased).toMatchObject({
    ok: true,
    value: {
      workshop: room.id,
      why: 'person',
      erased: { ideas: 2, notes: 2, seats: 1, dots: 0, clusters: 0, cards: 0, others: 0 },
      kept: { proposals: 0, sources: 0 },
      check: { searched: 3, found: 0 },
    },
  })
  const receipt = await room.facilitator.must<Receipt>('GET', `/api/erasures/${room.id}`)
  expect(receipt).toEqual(erased.ok && erased.value)
  expect(JSON.stringify(server.noted)).not.toContain(canary.slice(0, 12))
  expect(await room.facilitator.ask('GET', `/api/workshops/${room.id}`)).toMatchObject({ no: 'not-found' })
})

test('a proposal goes on with its home, its numbered sources and their voices', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const room = await said(server)
  const proposal = await promoted(server, room)
  const before = await room.facilitator.must<ProposalSource[]>('GET', `/api/proposals/${proposal}/sources`)
  const erased = await eraseIt(room)
  expect(erased).toMatchObject({ value: { kept: { proposals: 1, sources: 1 }, check: { found: 0 } } })
  expect(await room.facilitator.must('GET', `/api/proposals/${proposal}/sources`)).toEqual(before)
  expect(before).toMatchObject([{ text: quoted, voice: 'resident' }])
  const summary = await room.facilitator.must<ProposalSummary>('GET', `/api/proposals/${proposal}`)
  expect(summary.home).toBe('Plejehjemmet Bøgen')
  const { bytes } = await room.facilitator.download(`/api/proposals/${proposal}/export/json`)
  expect(Buffer.from(bytes).toString()).toContain(quoted)
  expect(filesHolding(folder, canary)).toEqual([])
  expect(filesHolding(folder, quoted).length).toBeGreaterThan(0)
})

test('words that another workshop said too are its own, and the search does not take them for a trace', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const [first, second] = [await said(server), await said(server)]
  expect(await eraseIt(first)).toMatchObject({ value: { check: { found: 0 } } })
  expect((await second.notes()).map((one) => one.body).sort()).toEqual([canary, quoted].sort())
})

test('nobody is left in the room, and a phone that comes back with the old board resurrects nothing', async () => {
  const folder = await aFolder()
  const server = await running(await onDisk(folder))
  const room = await said(server)
  const seat = await room.seat('staff')
  const laptop = aStockPage(room.facilitator, `board/${room.id}`)
  await until(() => laptop.isSynced() && openBoard(laptop.doc).items.size > 2)
  await eraseIt(room)
  await until(() => laptop.refused() === closeCodes.generation)
  expect(await seat.line.send('addIdea', anIdea(canary)).catch(() => undefined)).not.toMatchObject({ ok: true })
  const back = aStockPage(room.facilitator, `board/${room.id}`, laptop.doc)
  await until(() => back.refused() === closeCodes.notFound)
  expect(await visit(server.url).ask('POST', '/api/door', { code: room.workshop.code })).toMatchObject({
    no: 'code-unknown',
  })
  await expect(server.live.documents.open({ kind: 'board', id: room.id })).rejects.toThrow()
  expect(filesHolding(folder, canary)).toEqual([])
})

test('it takes the title or the code, and a wrong word erases nothing', async () => {
  const server = await running()
  const room = await said(server)
  expect(await eraseIt(room, 'En anden morgen')).toMatchObject({ no: 'bad-input', about: { field: 'confirm' } })
  expect(await eraseIt(room, '')).toMatchObject({ no: 'bad-input' })
  expect(await room.notes()).toHaveLength(2)
  const { code } = room.workshop
  expect(await eraseIt(room, ` ${code?.slice(0, 3)} ${code?.slice(3)} `)).toMatchObject({ ok: true })
  expect(await eraseIt(room)).toMatchObject({ no: 'not-found' })
  const stranger = visit(server.url)
  const other = await aRoom(server)
  const path = `/api/workshops/${other.id}/erase`
  expect(await stranger.ask('POST', path, { confirm: other.workshop.title })).toMatchObject({ no: 'not-signed-in' })
})

test('the day it is kept until can be moved within limits', async () => {
  const server = await running({ clock: fakeClock() })
  const room = await aRoom(server)
  const move = (deleteOn: string) => room.facilitator.ask('PATCH', `/api/workshops/${room.id}`, { deleteOn })
  expect(await move('2026-09-10')).toEqual({ ok: true, value: { deleteOn: '2026-09-10' } })
  expect(await move('2028-09-09')).toMatchObject({ ok: true })
  expect(await move('2026-09-09')).toMatchObject({ no: 'bad-input', about: { field: 'deleteOn', first: '2026-09-10' } })
  expect(await move('2028-09-10')).toMatchObject({ no: 'bad-input', about: { last: '2028-09-09' } })
  expect((await room.facilitator.must<{ deleteOn: string }>('GET', `/api/workshops/${room.id}`)).deleteOn).toBe(
    '2028-09-09',
  )
})

test('a workshop whose day has come is erased by itself, with a line that says how much and nothing else', async () => {
  const clock = fakeClock()
  const server = await running({ clock })
  const room = await aRoom(server)
  await room.facilitator.must('PATCH', `/api/workshops/${room.id}`, { deleteOn: '2026-09-11' })
  clock.pass(day)
  const isThere = async () => (await server.parts.register.read((rows) => rows.get('workshop', room.id))) !== undefined
  expect(await isThere()).toBe(true)
  clock.pass(day)
  await until(() => server.noted.some((line) => line.what === 'a workshop was erased'))
  expect(server.noted.find((line) => line.what === 'a workshop was erased')?.about).toMatchObject({
    erasure: room.id,
    why: 'date',
    ideas: 0,
  })
  expect(await isThere()).toBe(false)
})

test('an erasure that a crash cut short is finished when the server starts again', async () => {
  const [journal, register] = [memoryJournal(), memoryRegister()]
  const keeps = { close: async () => undefined }
  const rebuild = () => Promise.reject(new StorageTrouble('The power went.'))
  const first = await aServer({ journal: { ...journal, ...keeps, rebuild }, register: { ...register, ...keeps } })
  const room = await said(first)
  expect(await eraseIt(room)).toMatchObject({ no: 'storage' })
  expect(await room.facilitator.ask('GET', `/api/workshops/${room.id}`)).toMatchObject({ no: 'not-found' })
  await first.close()
  expect(await journal.search([Buffer.from(canary)])).toHaveLength(1)
  const second = await running({ journal, register })
  await until(() => second.noted.some((line) => line.what === 'a workshop was erased'))
  expect(await journal.search([Buffer.from(canary)])).toEqual([])
  const [erasure] = await register.read((rows) => rows.find('erasure', {}))
  expect(erasure).toMatchObject({ done: true, receipt: { erased: { ideas: 2 }, check: null } })
})
