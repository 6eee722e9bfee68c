import { afterEach, beforeEach, expect, test } from 'vitest'
import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { usualLimits } from '#server/limits.ts'
import { createDocuments } from '#server/sync/documentRooms.ts'
import type { RoomSocket } from '#server/workshop/roomSocket.ts'
import { createRooms, type LiveRooms } from '#server/workshop/rooms.ts'
import type { Actor } from '#shared/access.ts'
import { newId, type SeatId, type WorkshopId } from '#shared/ids.ts'
import type { ServerFrame } from '#shared/wire/room.ts'
import { templates } from '#shared/workshop/templates.ts'
import { anIdea } from '../../kit/aRoom.ts'
import { aWorkshop } from '../../kit/aRow.ts'
import { fakeClock } from '../../kit/fakeClock.ts'
import { until } from '../../kit/until.ts'

/** A line whose other end is the test. */
function aLine() {
  const heard: ServerFrame[] = []
  const codes: number[] = []
  let hear = (_: string | undefined) => {}
  let left = () => {}
  const line = {
    heard,
    codes,
    probes: 0,
    bufferedAmount: 0,
    send: (text: string) => void heard.push(JSON.parse(text)),
    close(code: number) {
      codes.push(code)
      left()
    },
    probe() {
      line.probes++
    },
    onMessage(listener: typeof hear) {
      hear = listener
    },
    onClose(listener: typeof left) {
      left = listener
    },
    say: (frame: unknown) => hear(JSON.stringify(frame)),
    results: () => heard.filter((frame) => frame.is === 'result'),
  }
  return line satisfies RoomSocket
}

const quiet = { info() {}, warn() {}, error() {} }
const workshop = newId() as WorkshopId
const steps = templates.find((one) => one.id === 'idea_workshop')!.steps
const silent = steps.findIndex((step) => step.id === 'silent')
let clock = fakeClock()
let register = memoryRegister()
let rooms: LiveRooms

beforeEach(async () => {
  clock = fakeClock()
  register = memoryRegister()
  const parts = { register, clock, journal: memoryJournal(), fanout: memoryFanout(), log: quiet }
  rooms = createRooms(parts, createDocuments(parts))
  await register.write((rows) => rows.add('workshop', aWorkshop(workshop, { steps, step: silent, revealed: [] })))
})
afterEach(() => rooms.close())

async function aSeat(): Promise<Actor & { role: 'seat' }> {
  const seat = newId() as SeatId
  await register.write((rows) => rows.add('seat', { id: seat, workshop, voice: 'staff', scribe: false, joinedAt: 0, out: false }))
  return { role: 'seat', seat, workshop }
}
const add = (key = newId<'intent'>(), text = 'Kaffe') => ({ is: 'intent', key, name: 'addIdea', body: anIdea(text) })

test('a line hears hello, then the whole room, then what is its own', async () => {
  const line = aLine()
  rooms.attach(line, workshop, await aSeat())
  await until(() => line.heard.length === 3)
  expect(line.heard.map((frame) => frame.is)).toEqual(['hello', 'room', 'mine'])
  expect(line.heard[0]).toMatchObject({ role: 'seat', now: clock.now() })
  expect(line.heard[1]).toMatchObject({ room: { silent: true, step: silent, title: 'Æbler & "pærer" – 🍐' } })
})

test('every fifteen seconds a line is told that the room is still there, and asked whether it is', async () => {
  const line = aLine()
  rooms.attach(line, workshop, await aSeat())
  clock.pass(15_000)
  clock.pass(15_000)
  expect(line.heard.filter((frame) => frame.is === 'ping')).toHaveLength(2)
  expect(line.probes).toBe(2)
})

test('a line that cannot keep up is let go, and the others stay', async () => {
  const [slow, quick] = [aLine(), aLine()]
  rooms.attach(slow, workshop, await aSeat())
  rooms.attach(quick, workshop, await aSeat())
  slow.bufferedAmount = usualLimits.unsentHeavy + 1
  clock.pass(15_000)
  expect(slow.codes).toEqual([4508])
  expect(quick.codes).toEqual([])
})

test('a workshop that is gone lets everybody go for good', async () => {
  const line = aLine()
  rooms.attach(line, newId() as WorkshopId, await aSeat())
  await until(() => line.codes.length > 0)
  expect(line.codes).toEqual([4404])
})

test('a seat that has been removed can do nothing more on the line it has', async () => {
  const [line, actor] = [aLine(), await aSeat()]
  rooms.attach(line, workshop, actor)
  await register.write((rows) => rows.remove('seat', { id: actor.seat }))
  line.say(add())
  await until(() => line.results().length === 1)
  expect(line.results()[0]).toMatchObject({ no: 'not-signed-in' })
})

test('two seats may happen upon the same key', async () => {
  const [one, two, key] = [aLine(), aLine(), newId<'intent'>()]
  rooms.attach(one, workshop, await aSeat())
  rooms.attach(two, workshop, await aSeat())
  one.say(add(key))
  two.say(add(key))
  await until(() => one.results().length + two.results().length === 2)
  expect(await register.read((rows) => rows.count('idea', { workshop }))).toBe(2)
})

test('nothing that is stored says which seat asked for what', async () => {
  const [line, actor, key] = [aLine(), await aSeat(), newId<'intent'>()]
  rooms.attach(line, workshop, actor)
  line.say(add(key))
  await until(() => line.results().length === 1)
  const answers = JSON.stringify(await register.read((rows) => rows.find('answer', {})))
  expect(answers).not.toContain(actor.seat)
  expect(answers).not.toContain(key)
})

test('one phone cannot fill the room', async () => {
  const [line, actor] = [aLine(), await aSeat()]
  rooms.attach(line, workshop, actor)
  for (let count = 1; count <= 201; count++) {
    clock.pass(1000)
    line.say(add(newId(), `Nr. ${count}`))
    await until(() => line.results().length === count)
  }
  expect(line.results().at(-1)).toMatchObject({ no: 'too-many', about: { max: 200 } })
  expect(await register.read((rows) => rows.count('idea', { seat: actor.seat }))).toBe(200)
})

test('closing waits until what was heard has been kept, and lets everybody go', async () => {
  const line = aLine()
  rooms.attach(line, workshop, await aSeat())
  line.say(add())
  await rooms.close()
  expect(line.codes).toEqual([1001])
  expect(await register.read((rows) => rows.count('idea', { workshop }))).toBe(1)
})
