import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { openBoard } from '#shared/docs/board.ts'
import { putNote } from '../kit/aBoard.ts'
import { aColleague } from '../kit/aColleague.ts'
import { anIdea, aRoom, must } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { fastClock } from '../kit/fastClock.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer({ clock: fastClock(20) })
})
afterAll(() => server.close())

describe('the bar', () => {
  test('is held by the first who steers; another sees it, is refused, and takes it over with one press', async () => {
    const room = await aRoom(server)
    const { visitor } = await aColleague(room.facilitator, 'host', 'Kollega ved baren')
    const other = await openRoom(visitor, room.id, 'host')
    await other.until('free', () => other.bar()?.holder === 'nobody')
    await must(room.host.send('startTimer', { minutes: 5 }))
    await other.until('held', () => other.bar()?.holder === 'other')
    expect(room.host.bar()?.holder).toBe('me')
    expect(await other.send('stopTimer', {})).toMatchObject({ no: 'other-holds-bar' })
    expect(await other.send('lowerHands', {})).toMatchObject({ no: 'other-holds-bar' })
    expect(room.host.state().timer).not.toBeNull()
    await must(other.send('takeBar', {}))
    await must(other.send('stopTimer', {}))
    await room.host.until('lost it', () => room.host.bar()?.holder === 'other')
    expect(await room.host.send('goToStep', { step: 2 })).toMatchObject({ no: 'other-holds-bar' })
    const phone = await openRoom(visitor, room.id, 'host')
    await must(phone.send('startTimer', { minutes: 1 }))
  })

  test('is free again when its holder has been gone for twenty seconds, not before', async () => {
    const room = await aRoom(server)
    const { visitor } = await aColleague(room.facilitator, 'host', 'Kollega der venter')
    const other = await openRoom(visitor, room.id, 'host')
    await must(room.host.send('startTimer', { minutes: 5 }))
    await other.until('held', () => other.bar()?.holder === 'other')
    const gone = server.parts.clock.now()
    room.host.close()
    await other.until('free', () => other.bar()?.holder === 'nobody')
    expect(server.parts.clock.now() - gone).toBeGreaterThanOrEqual(20_000)
    await must(other.send('stopTimer', {}))
  })
})

describe('whom the room has heard', () => {
  test('is what lies on the board by voice, few below three, and nothing that is private', async () => {
    const room = await aRoom(server)
    const writer = await room.seat('staff')
    await room.goTo('silent', writer.line)
    for (const text of ['En', 'To', 'Tre']) await must(writer.line.send('addIdea', anIdea(text)))
    const open = await server.live.documents.open({ kind: 'board', id: room.id })
    await open.edit((doc) => void putNote(openBoard(doc), 'n1', { body: 'Kaffe', voice: 'resident' }))
    open.release()
    const heard = (voice: string) => room.host.bar()?.heard.find((one) => one.voice === voice)
    await room.host.until('a resident', () => heard('resident')?.notes === 'few')
    expect(heard('staff')?.notes).toBe(0)
    await must(room.host.send('reveal', {}))
    await room.host.until('the staff', () => heard('staff')?.notes === 3)
    expect(heard('leader')).toEqual({ voice: 'leader', notes: 0, votes: 0 })
  })
})
