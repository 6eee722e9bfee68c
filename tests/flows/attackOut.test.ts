import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import { type Visitor, visit } from '#server/dev/visitor.ts'
import { openBoard } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import type { Voice } from '#shared/programme/codes.ts'
import type { Me, WorkshopSummary } from '#shared/wire/http.ts'
import type { People } from '#shared/wire/people.ts'
import { putNote } from '#tests/kit/aBoard.ts'
import { anIdea, aRoom, must, type TestRoom } from '#tests/kit/aRoom.ts'
import { aServer, type TestServer } from '#tests/kit/aServer.ts'
import { type Siege, underSiege } from '#tests/kit/aSiege.ts'
import { aRawLine, asPage } from '#tests/kit/rawLine.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'
import { until } from '#tests/kit/until.ts'

/** The attack catalogue, A6 and A7: a seat that is sent out. Members: `attackMembers`; a locked door: `roomPeople`. */
let server: TestServer
let siege: Siege
underSiege((...its) => {
  ;[server, siege] = its
})

const cookiesOf = (cookie: string) =>
  Object.fromEntries(cookie.split('; ').map((one) => one.split('=') as [string, string]))
const peopleIn = ({ facilitator, id }: TestRoom) => facilitator.must<People>('GET', `/api/workshops/${id}/people`)
const out = (room: TestRoom, seat: string, newCode = true) =>
  room.facilitator.must<People>('POST', `/api/workshops/${room.id}/people/${seat}/out`, { newCode })
const wish = (name: string, body: object) => JSON.stringify({ is: 'intent', key: newId(), name, body })

/** A seat's room socket in the hands of somebody who need not answer. */
async function rawRoom(room: TestRoom, cookie: string): Promise<WebSocket> {
  const url = `${server.url.replace('http', 'ws')}/ws/room/${room.id}?as=seat`
  const raw = new WebSocket(url, asPage(server.url, cookie))
  await once(raw, 'message')
  return raw
}
/** Somebody comes in by the code of now. */
async function come(room: TestRoom, voice: Voice) {
  room.workshop.code = (await room.facilitator.must<WorkshopSummary>('GET', `/api/workshops/${room.id}`)).code
  return room.seat(voice)
}
/** The one seat in the list that has this voice. */
async function handleOf(room: TestRoom, voice: string): Promise<string> {
  const [one, ...more] = (await peopleIn(room)).seats.filter((seat) => seat.voice === voice)
  expect(more).toEqual([])
  return one?.seat ?? ''
}

test('A6 a seat that is sent out is out within a second everywhere, hears why, and what it has said stays', async () => {
  const { room } = siege
  const seat = await come(room, 'relative')
  await room.goTo('silent', seat.line)
  await must(seat.line.send('addIdea', anIdea('Mine ord bliver')))
  const [raw, doc] = [await rawRoom(room, seat.cookie), await siege.line(seat.cookie)]
  const begun = performance.now()
  const left = await out(room, await handleOf(room, 'relative'))
  const closed = await Promise.all([once(raw, 'close').then(([code]) => code), doc.ended()])
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(closed).toEqual([4403, 4403])
  expect(left.seats.filter(({ voice }) => voice === 'relative')).toEqual([])
  const ideas = await server.parts.register.read((rows) => rows.find('idea', { workshop: room.id }))
  expect(ideas.map(({ text, voice }) => [text, voice])).toEqual([['Mine ord bliver', 'relative']])
  await must(room.host.send('reveal', {}))
  await until(async () => (await room.notes()).some(({ body }) => body === 'Mine ord bliver'))
  expect(await siege.isCalm()).toBeLessThan(1000)
})

test('A6 what a seat that was sent out says before it hangs up is heard by nobody', async () => {
  const { room } = siege
  const seat = await come(room, 'leader')
  await room.goTo('silent', seat.line)
  const raw = await rawRoom(room, seat.cookie)
  await room.goTo('cluster')
  const doc = await siege.line(seat.cookie)
  const before = await room.board()
  // They read nothing more, so that they never learn that they should hang up.
  for (const socket of [raw, doc.socket]) socket.pause()
  await out(room, await handleOf(room, 'leader'))
  raw.send(wish('addIdea', anIdea('For sent')))
  const copy = new Y.Doc()
  putNote(openBoard(copy), newId(), { voice: 'leader' })
  doc.say(updateFrame(Y.encodeStateAsUpdate(copy)))
  expect(await siege.isCalm()).toBeLessThan(1000)
  const said: string[] = []
  raw.on('message', (text) => said.push(String(text)))
  for (const socket of [raw, doc.socket]) socket.resume()
  await Promise.all([once(raw, 'close'), doc.ended()])
  expect(said.filter((frame) => frame.includes('"result"'))).toEqual([])
  expect((await room.board()).length, 'the siege’s own note').toBe(before.length + 1)
  expect(await server.parts.register.read((rows) => rows.count('idea', { text: 'For sent' }))).toBe(0)
})

test('A6 a wish that was heard before and is carried out after is refused', async () => {
  const { room } = siege
  const seat = await come(room, 'other')
  await room.goTo('silent', seat.line)
  // What `sendOut` writes, without the sockets it closes: the wish is on its way past them.
  await server.parts.register.write(async (rows) => {
    for (const { id } of await rows.find('seat', { voice: 'other' })) await rows.change('seat', id, { out: true })
  })
  expect(await seat.line.send('addIdea', anIdea('På vej'))).toMatchObject({ no: 'not-signed-in' })
  seat.line.close()
})

test('A6 a socket that opens just as its session ends is closed again', async () => {
  const register = memoryRegister()
  let hold: Promise<void> | undefined
  const slow = {
    ...register,
    async read(work: Parameters<typeof register.read>[0]) {
      const wait = hold
      hold = undefined
      const found = await register.read(work)
      await wait
      return found
    },
  }
  const house = await aServer({ register: slow as typeof register })
  const room = await aRoom(house)
  const seat = await room.seat('resident')
  const { promise, resolve: letGo } = Promise.withResolvers<void>()
  hold = promise
  const line = aRawLine(`${house.url.replace('http', 'ws')}/ws/doc/board/${room.id}`, asPage(house.url, seat.cookie))
  await until(() => hold === undefined)
  await out(room, (await peopleIn(room)).seats[0]?.seat ?? '')
  letGo()
  expect(await (await line).ended()).toBe(1012)
  const again = await aRawLine(
    `${house.url.replace('http', 'ws')}/ws/doc/board/${room.id}`,
    asPage(house.url, seat.cookie),
  )
  expect(await again.ended()).toBe(4401)
  room.host.close()
  await house.close()
})

test('A7 whoever was sent out gets in by nothing they had, and by a new code as somebody new', async () => {
  const { room } = siege
  const old = room.host.state().code ?? ''
  const seat = await come(room, 'relative')
  await room.goTo('silent', seat.line)
  await must(seat.line.send('addIdea', anIdea('Før')))
  await out(room, await handleOf(room, 'relative'))
  await room.host.until('another code', () => (room.host.state().code ?? old) !== old)
  const phone: Visitor = visit(server.url, cookiesOf(seat.cookie))
  expect(await phone.must<Me>('GET', '/api/me')).toMatchObject({ seat: null })
  expect(await phone.ask('PATCH', '/api/seat', { voice: 'staff', scribe: true })).toMatchObject({ no: 'not-signed-in' })
  expect(await (await siege.line(seat.cookie)).ended()).toBe(4401)
  expect(await phone.ask('POST', '/api/seat', { code: old, voice: 'relative', scribe: false })).toMatchObject({
    no: 'code-unknown',
  })
  expect(await phone.ask('POST', '/api/door', { code: old })).toMatchObject({ no: 'code-unknown' })

  await phone.must('POST', '/api/seat', { code: room.host.state().code, voice: 'relative', scribe: false })
  const anew = await openRoom(phone, room.id, 'seat')
  await anew.until('what is its own', () => anew.mine() !== undefined)
  expect([anew.mine()?.ideas, anew.state().step]).toEqual([[], room.host.state().step])
  anew.close()
})

test('A7 without a new code the others’ code goes on, and a handle from another room or another time sends nobody out', async () => {
  const { room } = siege
  const seat = await come(room, 'staff')
  const handle = (await peopleIn(room)).seats.find(({ voice }) => voice === 'staff')?.seat ?? ''
  const other = await aRoom(server)
  const elsewhere = `/api/workshops/${other.id}/people`
  expect(await room.facilitator.ask('POST', `${elsewhere}/${handle}/out`, { newCode: true })).toMatchObject({
    no: 'not-found',
  })
  expect(
    await room.facilitator.ask('POST', `/api/workshops/${room.id}/people/${newId()}/out`, { newCode: true }),
  ).toMatchObject({ no: 'not-found' })
  const before = room.host.state().code
  await out(room, handle, false)
  expect(
    await room.facilitator.ask('POST', `/api/workshops/${room.id}/people/${handle}/out`, { newCode: false }),
  ).toMatchObject({ no: 'not-found' })
  expect((await room.facilitator.must<{ code: string }>('GET', `/api/workshops/${room.id}`)).code).toBe(before)
  seat.line.close()
  other.host.close()
})
