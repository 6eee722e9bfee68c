import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '#server/adapters/memory/clock.ts'
import { eraseDue } from '#server/commands/eraseDue.ts'
import { anIdea, aRoom, must } from '../kit/aRoom.ts'
import { aServer } from '../kit/aServer.ts'

/** What a meeting needs only while it goes on is forgotten when it has been quiet for a day. */
const day = 24 * 3600_000

/** A clock that runs as clocks do, from a Wednesday morning, and can be set forward. */
function aRunningClock() {
  let ahead = Date.UTC(2026, 8, 9, 8) - Date.now()
  const set = (ms: number) => {
    ahead += ms
  }
  return { ...systemClock, now: () => Date.now() + ahead, set }
}

async function aMeeting() {
  const clock = aRunningClock()
  const server = await aServer({ clock })
  onTestFinished(server.close)
  const room = await aRoom(server)
  const { register } = server.parts
  /** The server's daily round. */
  const tidy = () => eraseDue(server.parts, server.live)()
  const summary = () => room.facilitator.must<{ deleteOn: string }>('GET', `/api/workshops/${room.id}`)
  return { clock, server, room, register, tidy, summary }
}
const idea = anIdea('Vi vil have mere kaffe')

test('the keys that could change a shown note go a day later, and the note stays', async () => {
  const { clock, room, register, tidy } = await aMeeting()
  const { line } = await room.seat('staff')
  await must(room.host.send('goToStep', { step: (room.host.state().steps ?? []).findIndex(({ id }) => id === 'silent') }))
  await must(line.send('addIdea', idea))
  await must(room.host.send('reveal', {}))
  await tidy()
  expect(await register.read((rows) => rows.count('idea', {}))).toBe(1)
  clock.set(day + 3600_000)
  await tidy()
  expect(await register.read((rows) => rows.count('idea', {}))).toBe(0)
  expect((await room.notes()).map(({ body }) => body)).toEqual([idea.text])
})

test('answers to wishes go when no phone can ask again, and say no finer time than a day', async () => {
  const { clock, room, register, tidy } = await aMeeting()
  await must(room.host.send('startTimer', { minutes: 5 }))
  const [answer] = await register.read((rows) => rows.find('answer', {}))
  expect((answer?.at ?? 1) % day).toBe(0)
  clock.set(6 * day)
  await tidy()
  expect(await register.read((rows) => rows.count('answer', {}))).toBe(1)
  clock.set(3 * day)
  await tidy()
  expect(await register.read((rows) => rows.count('answer', {}))).toBe(0)
})

test('phones of a closed meeting are signed out a day later, its tickets are gone, and sessions that ran out are forgotten', async () => {
  const { clock, room, register, tidy } = await aMeeting()
  await room.seat('staff')
  await register.write((rows) => rows.add('ticket', { id: 'hash', workshop: room.id, seat: null }))
  await must(room.host.send('setState', { state: 'closed' }))
  clock.set(day + 3600_000)
  await tidy()
  expect(await register.read((rows) => rows.count('session', {}))).toBe(0)
  expect(await register.read((rows) => rows.count('ticket', {}))).toBe(0)
})

test('a meeting that is used is kept ninety days from then, unless somebody has chosen a day', async () => {
  const { clock, room, summary } = await aMeeting()
  expect((await summary()).deleteOn).toBe('2026-12-08')
  clock.set(6 * 3600_000)
  await must(room.host.send('startTimer', { minutes: 5 }))
  expect((await summary()).deleteOn).toBe('2026-12-08')
  await room.facilitator.must('PATCH', `/api/workshops/${room.id}`, { deleteOn: '2026-09-20' })
  clock.set(5 * 3600_000)
  await must(room.host.send('stopTimer', {}))
  expect((await summary()).deleteOn).toBe('2026-09-20')
})

test('used again on a later day, it is deleted that much later', async () => {
  const { clock, room, register, tidy } = await aMeeting()
  clock.set(day * 3)
  await must(room.host.send('startTimer', { minutes: 5 }))
  const row = await register.read((rows) => rows.get('workshop', room.id))
  expect(row?.deleteOn).toBe('2026-12-11')
  clock.set(day * 90)
  await tidy()
  expect(await register.read((rows) => rows.get('workshop', room.id))).toBeUndefined()
})
