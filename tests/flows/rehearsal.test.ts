import { afterAll, beforeAll, expect, test } from 'vitest'
import { eraseDue } from '#server/commands/eraseDue.ts'
import { visit } from '#server/dev/visitor.ts'
import { createRehearsals } from '#server/workshop/rehearsals.ts'
import type { WorkshopId } from '#shared/ids.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import type { Phones } from '#shared/wire/rehearsal.ts'
import { danishDate } from '#shared/workshop/keeping.ts'
import type { Step } from '#shared/workshop/step.ts'
import { aRoom, enter, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { until } from '#tests/kit/until.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

const day = 24 * 3600_000
const open = { title: 'T', minutes: 5, mode: 'plenum', prompt: '', zones: ['zone.unknown_wild'] } as const
const script = [
  { ...open, id: 'write', zones: [...open.zones], allow: ['add_note'] },
  { ...open, id: 'vote', zones: [...open.zones], allow: ['vote'] },
] satisfies Step[]

async function aRehearsal(): Promise<TestRoom> {
  const room = await aRoom(server, { script })
  room.host.close()
  const { id } = await room.facilitator.must<{ id: string }>('POST', `/api/workshops/${room.id}/rehearse`, {})
  const made = await room.facilitator.must<WorkshopSummary>('GET', `/api/workshops/${id}`)
  return enter(server, room.facilitator, made)
}
const phonesIn = ({ facilitator, id }: TestRoom) => facilitator.must<Phones>('GET', `/api/workshops/${id}/phones`)
const fast = { deed: [5, 40], away: [300, 900] } as const

test('a rehearsal has the script of its meeting and a mark, and is gone the next day, however much it is used', async () => {
  const room = await aRehearsal()
  expect(room.workshop).toMatchObject({ title: 'Prøve: En friere morgen', template: 'rehearsal' })
  expect(room.host.state().steps).toEqual(script)
  expect(room.workshop.deleteOn).toBe(danishDate(Date.now() + day))
  await must(room.host.send('goToStep', { step: 1 }))
  room.host.close()
  const tomorrow = { ...server.parts, clock: { ...server.parts.clock, now: () => Date.now() + day } }
  await eraseDue(tomorrow, server.live)()
  expect(await server.parts.register.read((rows) => rows.get('workshop', room.id))).toBeUndefined()
})

test('twenty played people join, write, vote, drop off and come back, and go home when they are told', async () => {
  const room = await aRehearsal()
  const rehearsals = createRehearsals(server.parts, server.live.rooms, fast)
  expect(await rehearsals.send(room.id, 20)).toEqual({ ok: true, value: { people: 20 } })
  await room.host.until('twenty people', () => room.host.state().people?.joined === 20)
  await until(async () => (await room.notes()).length >= 10)
  await room.host.until('somebody who dropped off', () => (room.host.state().people?.here ?? 20) < 20)
  await room.goTo('vote')
  await room.host.until('votes', () => (room.host.state().ballot?.voters ?? 0) >= 5)
  await room.host.until('all of them back', () => room.host.state().people?.joined === 20)
  rehearsals.sendHome(room.id)
  await room.host.until('an empty room', () => room.host.state().people?.here === 0)
  expect(rehearsals.count(room.id)).toBe(0)
  room.host.close()
})

test('a real meeting has no played people, and an erased rehearsal sends them home', async () => {
  const room = await aRehearsal()
  const real = await aRoom(server)
  const send = (id: WorkshopId) => room.facilitator.ask('POST', `/api/workshops/${id}/rehearse/people`, { people: 5 })
  expect(await send(real.id)).toMatchObject({ no: 'not-found' })
  expect(await send(room.id)).toMatchObject({ ok: true, value: { people: 5 } })
  expect((await phonesIn(room)).played).toBe(5)
  room.host.close()
  real.host.close()
  await room.facilitator.must('POST', `/api/workshops/${room.id}/erase`, { confirm: room.workshop.title })
  await until(async () => server.live.rehearsals.count(room.id) === 0)
})

test('each real phone has a light, without a word of who it is; one that went away is told of, a played one is not', async () => {
  const room = await aRehearsal()
  await room.facilitator.must('POST', `/api/workshops/${room.id}/rehearse/people`, { people: 3 })
  const [one, two] = [await room.seat('resident'), await room.seat('leader')]
  await until(async () => (await phonesIn(room)).phones.filter(({ ms }) => ms !== null && ms < 5_000).length === 2)
  const { phones } = await phonesIn(room)
  for (const phone of phones) expect(Object.keys(phone).sort()).toEqual(['isGone', 'ms', 'phone'])
  const kept = await server.parts.register.read(async (rows) => JSON.stringify(await rows.find('session', {})))
  for (const { phone } of phones) expect(kept).not.toContain(phone)
  two.line.close()
  await until(async () => (await phonesIn(room)).phones.filter(({ isGone }) => isGone).length === 1)
  expect(await visit(server.url).ask('GET', `/api/workshops/${room.id}/phones`)).toMatchObject({ no: 'not-signed-in' })
  one.line.close()
  server.live.rehearsals.sendHome(room.id)
  room.host.close()
})
