import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRoom } from '#server/dev/roomLine.ts'
import { visit } from '#server/dev/visitor.ts'
import { anIdea, aRoom, must, type TestRoom } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { fastClock } from '../kit/fastClock.ts'
import { until } from '../kit/until.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer({ clock: fastClock(20) })
})
afterAll(() => server.close())

const floorOf = (room: TestRoom) => room.host.state().floor

describe('eyes up', () => {
  test('is told to seats and walls until it is lifted, late comers too, and ends with the meeting', async () => {
    const room = await aRoom(server)
    const [seat, wall] = [await room.seat(), await room.wall()]
    await must(room.host.send('eyesUp', { on: true }))
    for (const line of [seat.line, wall]) await line.until('eyes up', () => line.state().floor?.eyesUp === true)
    expect((await room.seat('relative')).line.state().floor?.eyesUp).toBe(true)
    await room.goTo('warmup', seat.line)
    expect(seat.line.state().floor?.eyesUp).toBe(true)
    await must(room.host.send('eyesUp', { on: false }))
    await seat.line.until('back', () => seat.line.state().floor?.eyesUp === false)
    await must(room.host.send('eyesUp', { on: true }))
    await must(room.host.send('setState', { state: 'closed' }))
    await wall.until('over', () => wall.state().state === 'closed' && wall.state().floor?.eyesUp === false)
  })

  test('loses nobody a word: what is sent meanwhile is kept', async () => {
    const room = await aRoom(server)
    const { line } = await room.seat()
    await room.goTo('warmup', line)
    await must(room.host.send('eyesUp', { on: true }))
    expect(await line.send('addIdea', anIdea('Midt i en sætning'))).toMatchObject({ ok: true })
  })
})

describe('who had begun a note', () => {
  const begun = async (step: string) => {
    const room = await aRoom(server)
    const [writer, idle] = [await room.seat(), await room.seat('leader')]
    await room.goTo(step, writer.line, idle.line)
    await must(writer.line.send('writing', { on: true }))
    return { room, writer: writer.line, idle: idle.line }
  }

  test('may finish it for half a minute after the room has gone on; who had not, and another step, may not', async () => {
    const { room, writer, idle } = await begun('warmup')
    await room.goTo('hear', writer, idle)
    expect(writer.state().floor?.grace?.step).toBe('warmup')
    expect(await idle.send('addIdea', anIdea('Ikke begyndt', { step: 'warmup' }))).toMatchObject({ no: 'step-closed' })
    expect(await writer.send('addIdea', anIdea('Et andet trin', { step: 'silent' }))).toMatchObject({
      no: 'step-closed',
    })
    await must(writer.send('addIdea', anIdea('Færdig nu', { step: 'warmup' })))
    const [row, ...more] = await server.parts.register.read((rows) => rows.find('idea', { workshop: room.id }))
    expect(more).toEqual([])
    expect(row?.step).toBe('warmup')
  })

  test('is too late when the half minute is over', async () => {
    const { room, writer } = await begun('warmup')
    await room.goTo('hear', writer)
    const endsAt = writer.state().floor?.grace?.endsAt ?? 0
    await writer.until('the end', () => writer.state().floor?.grace === null)
    await until(() => server.parts.clock.now() > endsAt + 3_000)
    expect(await writer.send('addIdea', anIdea('For sent', { step: 'warmup' }))).toMatchObject({ no: 'step-closed' })
  })

  test('may finish it also when the network blinked just then', async () => {
    const room = await aRoom(server)
    const [writer, other] = [await room.seat(), await room.seat('leader')]
    await room.goTo('warmup', writer.line, other.line)
    await must(writer.line.send('writing', { on: true }))
    await room.host.until('one writes', () => floorOf(room)?.writing.few === true)
    writer.line.close()
    await room.host.until('gone', () => floorOf(room)?.writing.few === false)
    await room.goTo('hear', other.line)
    const cookies = Object.fromEntries(writer.cookie.split('; ').map((one) => one.split('=') as [string, string]))
    const again = await openRoom(visit(server.url, cookies), room.id, 'seat')
    await must(again.send('addIdea', anIdea('Tilbage igen', { step: 'warmup' })))
  })

  test('keeps a silent note silent, and nobody knows whose an open one is', async () => {
    const { room, writer } = await begun('silent')
    await room.goTo('hear', writer)
    await must(writer.send('addIdea', anIdea('Stadig stille', { step: 'silent' })))
    expect(await room.notes()).toEqual([])
    await room.goTo('silent', writer)
    await must(room.host.send('reveal', {}))
    await must(writer.send('writing', { on: true }))
    await room.goTo('hear', writer)
    await must(writer.send('addIdea', anIdea('Åben nu', { step: 'silent' })))
    expect((await room.notes()).map(({ body }) => body).toSorted()).toEqual(['Stadig stille', 'Åben nu'].toSorted())
    const rows = await server.parts.register.read((all) => all.find('idea', { workshop: room.id }))
    expect(rows.map(({ seat }) => seat)).toEqual([null, null])
  })
})

describe('how many write', () => {
  test('is a number from three on, and told on the beat while it is silent', async () => {
    const room = await aRoom(server)
    const seats = [await room.seat(), await room.seat('resident'), await room.seat('relative')]
    await room.goTo('silent', ...seats.map(({ line }) => line))
    for (const { line } of seats.slice(0, 2)) await must(line.send('writing', { on: true }))
    await room.host.until('a few', () => floorOf(room)?.writing.few === true)
    expect(floorOf(room)?.writing.seats).toBe(0)
    await must(seats[2]!.line.send('writing', { on: true }))
    await room.host.until('three', () => floorOf(room)?.writing.seats === 3)
    seats[0]!.line.close()
    await room.host.until('one is gone', () => floorOf(room)?.writing.few === true)
  })
})

describe('hands', () => {
  test('are counted for facilitators, by voice from three on, and shown to the room only when asked', async () => {
    const room = await aRoom(server)
    const seats = [
      await room.seat('staff'),
      await room.seat('staff'),
      await room.seat('staff'),
      await room.seat('leader'),
    ]
    const [first] = seats
    for (const { line } of seats.slice(1)) await must(line.send('raiseHand', { up: true }))
    await room.host.until('three hands', () => room.host.bar()?.hands.all === 3)
    expect(room.host.bar()?.hands.byVoice).toEqual([])
    await must(first!.line.send('raiseHand', { up: true }))
    await room.host.until('four hands', () => room.host.bar()?.hands.all === 4)
    expect(room.host.bar()?.hands.byVoice).toEqual([{ voice: 'staff', count: 3 }])
    await first!.line.until('my hand', () => first!.line.mine()?.hand === true)
    expect(floorOf(room)?.hands).toBeNull()
    for (const { line } of seats) expect(line.frames.join('')).not.toContain('"byVoice":[')
    await must(room.host.send('showHands', { on: true }))
    await first!.line.until('shown', () => first!.line.state().floor?.hands === 4)
    await must(room.host.send('lowerHands', {}))
    await room.host.until('none', () => room.host.bar()?.hands.all === 0)
    for (const { line } of seats) await line.until('down', () => line.mine()?.hand === undefined)
  })
})

describe('one voice at a time', () => {
  test('shows that voice alone; the others wait, and the step stays silent until all are shown', async () => {
    const room = await aRoom(server)
    const [staff, resident] = [await room.seat('staff'), await room.seat('resident')]
    await room.goTo('silent', staff.line, resident.line)
    await must(staff.line.send('addIdea', anIdea('Fra personalet')))
    await must(resident.line.send('addIdea', anIdea('Fra en beboer')))
    await must(room.host.send('reveal', { voice: 'resident' }))
    expect((await room.notes()).map(({ body }) => body)).toEqual(['Fra en beboer'])
    await room.host.until('the voice', () => floorOf(room)?.revealed.includes('resident') === true)
    expect(room.host.state().silent).toBe(true)
    expect(staff.line.frames.join('')).not.toContain('Fra en beboer')
    await must(resident.line.send('addIdea', anIdea('En til')))
    expect(await room.notes()).toHaveLength(1)
    const rows = await server.parts.register.read((all) => all.find('idea', { workshop: room.id }))
    expect(rows.filter(({ item }) => item !== null).map(({ seat }) => seat)).toEqual([null])
    await must(room.host.send('reveal', {}))
    expect(await room.notes()).toHaveLength(3)
    await room.host.until('open', () => room.host.state().silent === false)
  })
})
