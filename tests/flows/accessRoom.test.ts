import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRoom, type RoomLine } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { newId } from '#shared/ids.ts'
import { hostIntents, type IntentName, momentIntents, seatIntents } from '#shared/wire/intents.ts'
import type { Permit } from '#shared/workshop/step.ts'
import { aColleague } from '#tests/kit/aColleague.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'

const moments: Record<string, { allow: Permit[]; state: 'open' | 'paused' | 'closed' }> = {
  reading: { allow: ['read'], state: 'open' },
  writing: { allow: ['add_note'], state: 'open' },
  arranging: { allow: ['cluster'], state: 'open' },
  paused: { allow: ['add_note', 'vote'], state: 'paused' },
  closed: { allow: ['add_note', 'vote'], state: 'closed' },
}
const bodies: Record<IntentName, () => unknown> = {
  addIdea: () => anIdea('En idé', { zone: 'zone.unknown_wild' }),
  changeIdea: () => ({ idea: newId(), cap: 'a'.repeat(22), text: 'Noget andet' }),
  withdrawIdea: () => ({ idea: newId(), cap: 'a'.repeat(22) }),
  giveDot: () => ({ target: newId() }),
  takeDot: () => ({ target: newId() }),
  castVote: () => ({ target: newId(), say: 'yes' }),
  rank: () => ({ order: [newId()] }),
  goToStep: () => ({ step: 3 }),
  reveal: () => ({}),
  startTimer: () => ({ minutes: 5 }),
  extendTimer: () => ({ minutes: 5 }),
  stopTimer: () => ({}),
  setDoor: () => ({ open: false }),
  setState: () => ({ state: 'open' }),
  showResults: () => ({ on: true }),
  voteAgain: () => ({}),
  countHands: () => ({ target: newId(), say: 'dot', voice: 'staff', by: 1 }),
  gather: () => ({ view: { x: 0, y: 0, w: 100, h: 100 } }),
  lead: () => ({ as: newId() }),
  showItem: () => ({ item: null }),
  eyesUp: () => ({ on: true }),
  setSound: () => ({ on: true }),
  showHands: () => ({ on: true }),
  writing: () => ({ on: true }),
  raiseHand: () => ({ up: true }),
  lowerHands: () => ({}),
  takeBar: () => ({}),
}
const roles = ['host', 'reader', 'seat', 'wall'] as const
const names = Object.keys(bodies) as IntentName[]
/** What a seat may say of the moment it may say at any time: nothing of it is kept. */
const ofSeats = [...Object.keys(seatIntents), 'writing', 'raiseHand']
const isFor = (name: IntentName): (typeof roles)[number] => (ofSeats.includes(name) ? 'seat' : 'host')
const wrong = roles.flatMap((role) => names.flatMap((name) => (isFor(name) === role ? [] : [{ role, name }])))
const late = names.filter((name) => name in seatIntents)
const cells = Object.keys(moments).length * (wrong.length + late.length)

let server: TestServer
let room: TestRoom
beforeAll(async () => {
  server = await aServer()
  room = await aRoom(server)
})
afterAll(() => server.close())

const kept = () =>
  server.parts.register.read(async (rows) =>
    JSON.stringify([
      await rows.find('workshop', { id: room.id }),
      await rows.find('idea', {}),
      await rows.find('dot', {}),
      await rows.find('hand', {}),
      await rows.count('answer', {}),
    ]),
  )

test(`no wish of a wrong role or at a wrong time leaves a trace, in ${cells} cells of role, wish and moment`, async () => {
  const seat = await room.seat()
  const { visitor: reader } = await aColleague(room.facilitator, 'reader')
  const screen = visit(server.url)
  await screen.must('POST', '/api/wall', { key: room.workshop.wallUrl.split('#')[1] })
  const lines: Record<(typeof roles)[number], () => Promise<RoomLine>> = {
    host: () => openRoom(room.facilitator, room.id, 'host'),
    seat: async () => openRoom(visit(server.url, cookiesOf(seat.cookie)), room.id, 'seat'),
    wall: () => openRoom(screen, room.id, 'wall'),
    reader: () => openRoom(reader, room.id, 'host'),
  }
  let tried = 0
  for (const [moment, { allow, state }] of Object.entries(moments)) {
    await server.parts.register.write(async (rows) => {
      const steps = (await rows.get('workshop', room.id))?.steps.map((step) => ({
        ...step,
        allow,
        zones: ['zone.unknown_wild'],
      }))
      await rows.change('workshop', room.id, { steps })
    })
    await must(room.host.send('setState', { state }))
    const before = await kept()
    for (const role of roles) {
      // A line for each: walls may hardly wish at all, and this is not about their pace.
      const names = [
        ...wrong.filter((one) => one.role === role).map((one) => one.name),
        ...(role === 'seat' ? late : []),
      ]
      const open = await Promise.all(names.map(async (name) => ({ name, line: await lines[role]() })))
      for (const { name, line } of open) {
        const answer = await line.send(name, bodies[name]() as never)
        line.close()
        tried++
        const where = `${role}, ${moment}: ${name}`
        if (role === 'seat' && name === 'addIdea' && moment === 'writing') {
          expect(answer, where).toMatchObject({ ok: true })
          await server.parts.register.write(async (rows) => {
            await rows.remove('idea', {})
            const answers = await rows.find('answer', {}, 'at')
            await rows.remove('answer', { id: answers.at(-1)?.id })
          })
        } else expect(answer, where).toMatchObject({ ok: false })
      }
      expect(await kept(), `${role}, ${moment}`).toBe(before)
    }
  }
  expect(tried).toBe(cells)
})

const cookiesOf = (cookie: string) =>
  Object.fromEntries(cookie.split('; ').map((one) => one.split('=') as [string, string]))

test('the table of wishes is the one that is tried', () => {
  expect(names.toSorted()).toEqual([seatIntents, hostIntents, momentIntents].flatMap((some) => Object.keys(some)).toSorted())
})
