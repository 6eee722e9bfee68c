import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { hashOf, newToken } from '#server/tokens.ts'
import type { DoorAnswer, WorkshopSummary } from '#shared/wire/http.ts'
import type { People } from '#shared/wire/people.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

const register = () => server.parts.register
/** Tickets as a printed sheet has them: the tokens on the paper, their hashes kept. */
async function ticketsOf(room: TestRoom, n: number): Promise<string[]> {
  const tokens = Array.from({ length: n }, newToken)
  await register().write(async (rows) => {
    for (const token of tokens) await rows.add('ticket', { id: hashOf(token), workshop: room.id, seat: null })
  })
  return tokens
}
const sit = (phone: Visitor, ticket: string, voice = 'resident') =>
  phone.ask<{ workshop: string }>('POST', '/api/seat', { ticket, voice, scribe: false })
const knock = (phone: Visitor, ticket: string) => phone.ask<DoorAnswer>('POST', '/api/door', { ticket })
const seatsOf = (room: TestRoom) => register().read((rows) => rows.find('seat', { workshop: room.id }))

test('the paper comes as a PDF; of its tickets only hashes are kept, as many as were asked for', async () => {
  const room = await aRoom(server)
  const answer = await fetch(`${server.url}/api/workshops/${room.id}/kit`, {
    method: 'POST',
    headers: { cookie: room.facilitator.cookie(), origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ tickets: 3, papers: 1 }),
  })
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="papir_En-friere-morgen_2026-09-09.pdf"')
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5000)
  const kept = await register().read((rows) => rows.find('ticket', { workshop: room.id }))
  expect(kept).toHaveLength(3)
  for (const one of kept)
    expect(one).toEqual({ id: expect.stringMatching(/^[0-9a-f]{64}$/), workshop: room.id, seat: null })
  expect(await room.facilitator.must('GET', `/api/workshops/${room.id}/tickets`)).toEqual({ out: 3 })
  room.host.close()
})

test('a ticket makes one seat; after a dead battery another phone is in the same place, with its ideas and no second vote', async () => {
  const room = await aRoom(server)
  const [ticket = ''] = await ticketsOf(room, 1)
  const [phone, other] = [visit(server.url), visit(server.url)]
  expect(await knock(phone, ticket)).toMatchObject({ ok: true, value: { workshop: room.id, seat: null } })
  expect(await sit(phone, ticket)).toMatchObject({ ok: true })
  const line = await openRoom(phone, room.id, 'seat')
  await room.goTo('silent', line)
  await must(line.send('addIdea', anIdea('En bænk i haven')))
  line.close()

  expect(await knock(other, ticket)).toMatchObject({ ok: true, value: { seat: { voice: 'resident', scribe: false } } })
  const again = await openRoom(other, room.id, 'seat')
  await again.until('its own idea', () => again.mine()?.ideas.length === 1)
  expect(await seatsOf(room)).toHaveLength(1)
  expect(room.host.state().people?.joined).toBe(1)
  again.close()
  room.host.close()
})

test('two phones that open an unused ticket in the same moment get one seat', async () => {
  const room = await aRoom(server)
  const [ticket = ''] = await ticketsOf(room, 1)
  const both = await Promise.all([sit(visit(server.url), ticket), sit(visit(server.url), ticket)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect(await seatsOf(room)).toHaveLength(1)
  room.host.close()
})

test('a phone that sits by the code and then opens its ticket keeps its seat', async () => {
  const room = await aRoom(server)
  const [ticket = ''] = await ticketsOf(room, 1)
  const phone = visit(server.url)
  await phone.must('POST', '/api/seat', { code: room.workshop.code, voice: 'staff', scribe: false })
  expect(await sit(phone, ticket, 'staff')).toMatchObject({ ok: true })
  expect(await seatsOf(room)).toHaveLength(1)
  room.host.close()
})

test('a locked door lets a used ticket back and no unused one in; a closed meeting neither', async () => {
  const room = await aRoom(server)
  const [used = '', unused = ''] = await ticketsOf(room, 2)
  await sit(visit(server.url), used)
  await room.facilitator.must('POST', `/api/workshops/${room.id}/door`, { open: false })
  expect(await knock(visit(server.url), used)).toMatchObject({ ok: true, value: { seat: { voice: 'resident' } } })
  expect(await sit(visit(server.url), unused)).toMatchObject({ no: 'code-closed' })
  await must(room.host.send('setState', { state: 'closed' }))
  expect(await knock(visit(server.url), used)).toMatchObject({ no: 'code-closed' })
  room.host.close()
})

test('whoever was sent out does not come back by their ticket; with a new code no unused ticket opens either', async () => {
  const room = await aRoom(server)
  const [theirs = '', others = '', unused = ''] = await ticketsOf(room, 3)
  await sit(visit(server.url), theirs, 'relative')
  await sit(visit(server.url), others, 'staff')
  const { seats } = await room.facilitator.must<People>('GET', `/api/workshops/${room.id}/people`)
  const gone = seats.find(({ voice }) => voice === 'relative')?.seat
  await room.facilitator.must('POST', `/api/workshops/${room.id}/people/${gone}/out`, { newCode: true })
  for (const ticket of [theirs, unused])
    expect(await knock(visit(server.url), ticket)).toMatchObject({ no: 'link-used' })
  expect(await knock(visit(server.url), others)).toMatchObject({ ok: true })
  room.host.close()
})

test('new codes make all paper worthless, change the code, and leave those inside where they are', async () => {
  const room = await aRoom(server)
  const [used = '', unused = ''] = await ticketsOf(room, 2)
  const phone = visit(server.url)
  await sit(phone, used)
  const line = await openRoom(phone, room.id, 'seat')
  await room.facilitator.must('POST', `/api/workshops/${room.id}/tickets/renew`, {})
  for (const ticket of [used, unused]) expect(await sit(visit(server.url), ticket)).toMatchObject({ no: 'link-used' })
  const { code } = await room.facilitator.must<WorkshopSummary>('GET', `/api/workshops/${room.id}`)
  expect(code).not.toBe(room.workshop.code)
  await room.goTo('silent', line)
  await must(line.send('addIdea', anIdea('Jeg er her endnu')))
  line.close()
  room.host.close()
})

test('erasing a workshop takes its tickets along; guesses are counted like wrong codes', async () => {
  const room = await aRoom(server)
  await ticketsOf(room, 2)
  room.host.close()
  await room.facilitator.must('POST', `/api/workshops/${room.id}/erase`, { confirm: room.workshop.title })
  expect(await register().read((rows) => rows.count('ticket', { workshop: room.id }))).toBe(0)
  const said = []
  for (let no = 0; no < 20; no++) said.push(await knock(visit(server.url), newToken()))
  expect(new Set(said.map((one) => !one.ok && one.no))).toEqual(new Set(['link-used', 'too-many']))
})
