import { afterAll, beforeAll, expect, test } from 'vitest'
import { visit } from '#server/dev/visitor.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import type { People } from '#shared/wire/people.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { until } from '#tests/kit/until.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

const cookiesOf = (cookie: string) =>
  Object.fromEntries(cookie.split('; ').map((one) => one.split('=') as [string, string]))
const peopleIn = ({ facilitator, id }: TestRoom) => facilitator.must<People>('GET', `/api/workshops/${id}/people`)

test('a locked door says so in one sentence, those inside stay, late-comers land in the step of the others', async () => {
  const room = await aRoom(server)
  const code = room.workshop.code ?? ''
  const inside = await room.seat('staff')
  const door = (open: boolean) => room.facilitator.must<People>('POST', `/api/workshops/${room.id}/door`, { open })
  expect(await door(false)).toMatchObject({ isDoorOpen: false })
  await inside.line.until('a closed door', () => inside.line.state().code === null)
  for (const path of ['/api/door', '/api/seat'])
    expect(await visit(server.url).ask('POST', path, { code, voice: 'staff', scribe: false })).toMatchObject({
      no: 'code-closed',
    })
  const phone = visit(server.url, cookiesOf(inside.cookie))
  await phone.must('POST', '/api/seat', { code, voice: 'staff', scribe: true })
  await room.goTo('silent', inside.line)
  await must(inside.line.send('addIdea', anIdea('Jeg er her')))
  expect((await peopleIn(room)).seats).toMatchObject([{ voice: 'staff', scribe: true, isHere: true }])

  await door(true)
  await room.host.until('a code', () => (room.host.state().code ?? null) !== null)
  expect(await visit(server.url).ask('POST', '/api/door', { code })).toMatchObject({ no: 'code-unknown' })
  room.workshop.code = (await room.facilitator.must<WorkshopSummary>('GET', `/api/workshops/${room.id}`)).code
  const late = await room.seat('relative')
  expect(late.line.state().step).toBe(room.host.state().step)
  late.line.close()
  room.host.close()
})

test('the list tells voices and who is connected, in no order of coming, and no id that is kept', async () => {
  const room = await aRoom(server)
  const seats = [
    await room.seat('staff'),
    await room.seat('resident'),
    await room.seat('staff', true),
    await room.seat('relative'),
  ]
  seats[0]?.line.close()
  await until(async () => (await peopleIn(room)).seats.filter(({ isHere }) => isHere).length === 3)
  const { seats: listed } = await peopleIn(room)
  expect(listed.map(({ voice }) => voice)).toEqual(['resident', 'relative', 'staff', 'staff'])
  expect(Object.keys(listed[0] ?? {}).sort()).toEqual(['isHere', 'scribe', 'seat', 'voice'])
  const handles = listed.map(({ seat }) => seat)
  expect(handles.slice(2)).toEqual(handles.slice(2).toSorted())
  const kept = await server.parts.register.read(async (rows) =>
    JSON.stringify([await rows.find('seat', {}), await rows.find('session', {})]),
  )
  for (const handle of handles) expect(kept).not.toContain(handle)
  await visit(server.url, cookiesOf(seats[1]?.cookie ?? '')).must('POST', '/api/seat/leave', {})
  expect((await peopleIn(room)).seats.map(({ voice }) => voice)).toEqual(['relative', 'staff', 'staff'])
  room.host.close()
})
