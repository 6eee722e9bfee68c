import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPresence } from '#client/live/presence.ts'
import { type DocLine, openDoc } from '#server/dev/docLine.ts'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit, type Visitor } from '#server/dev/visitor.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { openBoard } from '#shared/docs/board.ts'
import { removeItems, typeText } from '#shared/edits/items.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import type { Voice } from '#shared/programme/codes.ts'
import { idOf, putNote } from '../kit/aBoard.ts'
import { aRoom, enter, must, type TestRoom } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { fastClock } from '../kit/fastClock.ts'
import { until } from '../kit/until.ts'

let server: TestServer
const lines: DocLine[] = []
beforeAll(async () => {
  server = await aServer({ clock: fastClock(20) })
})
afterAll(async () => {
  for (const line of lines) line.close()
  await server.close()
})

const view = { x: 100, y: 200, w: 800, h: 600 }

/** Somebody who has come to the board, and what they see of the others. */
async function atBoard(visitor: Visitor, room: TestRoom) {
  const line = await openDoc(visitor, 'board', room.id)
  lines.push(line)
  return { ...line, presence: createPresence(line.awareness) }
}
async function aSeatAtBoard(room: TestRoom, voice: Voice) {
  const phone = visit(server.url)
  const { workshop } = await phone.must<{ workshop: string }>('POST', '/api/door', { code: room.workshop.code })
  await phone.must('POST', '/api/seat', { code: room.workshop.code, voice, scribe: false })
  const line = await openRoom(phone, workshop, 'seat')
  return { phone, line, ...(await atBoard(phone, room)) }
}
/** A room in a step that lets all hands at the board. */
async function anOpenBoard() {
  const room = await aRoom(server)
  const open = (room.host.state().steps ?? []).find((step) => step.allow.includes('cluster'))
  await room.goTo(open?.id ?? '')
  return room
}

describe('who somebody is at the board', () => {
  test('is what the server says: a seat that calls itself Facilitator, or another voice, is its own voice', async () => {
    const room = await anOpenBoard()
    const host = await atBoard(room.facilitator, room)
    const seat = await aSeatAtBoard(room, 'resident')
    const lie = { is: 'host', called: 'Konsulent i staben' }
    seat.awareness.setLocalState({ colour: 1, at: { x: 1, y: 2 }, who: lie, label: 'Facilitator', user: { name: 'Anna' } })
    await until(() => host.presence.others().some((one) => one.at?.y === 2))
    const [other] = host.presence.others()
    expect(other?.who).toEqual({ is: 'seat', voice: 'resident' })
    expect(JSON.stringify([...host.awareness.getStates().values()])).not.toContain('Anna')
    host.presence.pointAt({ x: 5, y: 5 })
    await until(() => seat.presence.others().some((one) => one.at?.x === 5))
    expect(seat.presence.others()[0]?.who).toEqual({ is: 'host', called: 'Konsulent i staben' })
  })

  test('is nobody while ideas are private, even where the step would open the board', async () => {
    const room = await aRoom(server)
    await room.goTo('silent')
    await server.parts.register.write(async (rows) => {
      const row = await rows.get('workshop', room.id)
      const steps = (row?.steps ?? []).map((step) => ({ ...step, allow: [...step.allow, 'move' as const] }))
      await rows.change('workshop', room.id, { steps })
    })
    await must(room.host.send('startTimer', { minutes: 5 }))
    expect(room.host.state().boardOpen).toBe(false)
    const host = await atBoard(room.facilitator, room)
    const [one, two] = [await aSeatAtBoard(room, 'resident'), await aSeatAtBoard(room, 'staff')]
    one.presence.pointAt({ x: 1, y: 1 })
    // What the facilitator says afterwards has been heard: so would have been what the seat said before.
    await until(() => one.presence.said().at !== undefined)
    host.presence.pointAt({ x: 9, y: 9 })
    await until(() => [one, two].every((seat) => seat.presence.others().some((other) => other.at?.x === 9)))
    expect(two.presence.others().map((other) => other.who.is)).toEqual(['host'])
    expect(host.presence.others()).toEqual([])
  })
})

describe('being called and led', () => {
  test('everybody hears of a call, late comers too, and a seat cannot call', async () => {
    const room = await aRoom(server)
    const seat = await room.seat()
    expect(await seat.line.send('gather', { view })).toMatchObject({ no: 'not-allowed' })
    await must(room.host.send('gather', { view }))
    await seat.line.until('the call', () => seat.line.state().together?.gather?.no === 1)
    await must(room.host.send('gather', { view }))
    const late = await room.seat('relative')
    expect(late.line.state().together?.gather).toEqual({ no: 2, view })
    await room.goTo('warmup', late.line)
    await late.line.until('a call belongs to its step', () => late.line.state().together?.gather === null)
  })

  test('a lead lasts until it is let go, and a page that has lost it does not take it back', async () => {
    const room = await aRoom(server)
    const [mine, theirs] = [newId(), newId()]
    await must(room.host.send('lead', { as: mine }))
    await room.host.until('the lead', () => room.host.state().together?.lead === mine)
    const other = await openRoom(room.facilitator, room.id, 'host')
    await must(other.send('lead', { as: theirs }))
    expect(await room.host.send('lead', { as: mine, again: true })).toMatchObject({ no: 'stale' })
    await room.host.until('the other leads', () => room.host.state().together?.lead === theirs)
    await must(room.host.send('lead', { as: null }))
    await other.until('free', () => other.state().together?.lead === null)
  })

  test('half a minute after its leader has left, a room is let go; a leader who came back keeps it', async () => {
    const room = await aRoom(server)
    const seat = await room.seat()
    const as = newId()
    const first = await openRoom(room.facilitator, room.id, 'host')
    await must(first.send('lead', { as }))
    first.close()
    const again = await openRoom(room.facilitator, room.id, 'host')
    await must(again.send('lead', { as, again: true }))
    const { now } = server.parts.clock
    const since = now()
    await until(() => now() - since > 40_000)
    expect(seat.line.state().together?.lead).toBe(as)
    again.close()
    await seat.line.until('let go', () => seat.line.state().together?.lead === null)
    expect(now() - since).toBeGreaterThan(60_000)
  })

  test('a room whose server was started again lets go of a leader who does not come back', async () => {
    const [journal, register] = [memoryJournal(), memoryRegister()]
    const kept = { journal: { ...journal, close: async () => undefined }, register: { ...register, close: async () => undefined } }
    const first = await aServer(kept)
    const room = await aRoom(first)
    await must(room.host.send('lead', { as: newId() }))
    await first.close()
    const second = await aServer({ ...kept, clock: fastClock(20) })
    const { host } = await enter(second, await second.facilitator(), room.workshop)
    expect(host.state().together?.lead).not.toBeNull()
    await host.until('let go', () => host.state().together?.lead === null)
    await second.close()
  })
})

describe('what is shown to all', () => {
  const put = (board: DocLine, name: string) => putNote(openBoard(board.doc), name, { body: 'Kaffe kl. 10' })

  test('is on phones and walls in words, as it reads now, until it is taken down', async () => {
    const room = await aRoom(server)
    const [seat, wall] = [await room.seat(), await room.wall()]
    const board = await atBoard(room.facilitator, room)
    const note = put(board, 'shown')
    await board.saved()
    await must(room.host.send('showItem', { item: note }))
    for (const line of [seat.line, wall]) {
      await line.until('the note', () => line.state().together?.shown?.title === 'Kaffe kl. 10')
      expect(line.state().together?.shown?.voice).toBe('resident')
    }
    typeText(openBoard(board.doc), note, 'body', 'Kaffe kl. 11')
    await seat.line.until('the new words', () => seat.line.state().together?.shown?.title === 'Kaffe kl. 11')
    await must(room.host.send('showItem', { item: null }))
    await wall.until('taken down', () => wall.state().together?.shown === null)
  })

  test('is gone when the thing is removed, back when it is put back, and nothing that is not there is shown', async () => {
    const room = await aRoom(server)
    const { line } = await room.seat()
    const board = await atBoard(room.facilitator, room)
    const note = put(board, 'gone')
    await board.saved()
    expect(await room.host.send('showItem', { item: idOf('nowhere') })).toMatchObject({ no: 'not-found' })
    expect(await line.send('showItem', { item: note })).toMatchObject({ no: 'not-allowed' })
    await must(room.host.send('showItem', { item: note }))
    await line.until('shown', () => line.state().together?.shown?.id === note)
    removeItems(openBoard(board.doc), [note as ItemId])
    await line.until('gone', () => line.state().together?.shown === null)
    put(board, 'gone')
    await line.until('back', () => line.state().together?.shown?.id === note)
  })
})
