import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { newId } from '#shared/ids.ts'
import { serverFrame } from '#shared/wire/room.ts'
import * as v from 'valibot'
import { anIdea, aRoom, must } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { until } from '../kit/until.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

describe('what the server lets happen', () => {
  test('a seat can do only what its step allows, whatever its page shows', async () => {
    const room = await aRoom(server)
    const { line } = await room.seat()
    expect(await line.send('addIdea', anIdea('For tidligt'))).toMatchObject({ no: 'step-closed' })
    expect(await line.send('giveDot', { target: newId<'item'>() })).toMatchObject({ no: 'step-closed' })
    await room.goTo('warmup', line)
    const elsewhere = anIdea('Et andet sted', { zone: 'zone.clusters' })
    expect(await line.send('addIdea', elsewhere)).toMatchObject({ no: 'step-closed' })
    await room.goTo('hear', line)
    expect(await line.send('addIdea', anIdea('For sent'))).toMatchObject({ no: 'step-closed' })
    expect(await room.notes()).toHaveLength(0)
  })

  test('only a helper writes for another where the step does not ask for it', async () => {
    const room = await aRoom(server, { template: 'kickoff_shared' })
    const [plain, helper] = [await room.seat('staff'), await room.seat('staff', true)]
    await room.goTo('dream', plain.line, helper.line)
    const idea = (text: string) => anIdea(text, { zone: 'zone.dream', entry: 'scribe', voice: 'resident' })
    expect(await plain.line.send('addIdea', idea('A'))).toMatchObject({ no: 'not-allowed' })
    expect(await helper.line.send('addIdea', idea('B'))).toEqual({ ok: true, value: undefined })
  })

  test('seats cannot run the room, walls can do nothing, facilitators write no ideas', async () => {
    const room = await aRoom(server)
    const [seat, wall] = [await room.seat(), await room.wall()]
    expect(await seat.line.send('goToStep', { step: 3 })).toMatchObject({ no: 'not-allowed' })
    expect(await seat.line.send('reveal', {})).toMatchObject({ no: 'not-allowed' })
    expect(await wall.send('showResults', { on: true })).toMatchObject({ no: 'not-allowed' })
    expect(await wall.send('addIdea', anIdea('Væg'))).toMatchObject({ no: 'not-allowed' })
    expect(await room.host.send('addIdea', anIdea('Leder'))).toMatchObject({ no: 'not-allowed' })
    expect(room.host.state().step).toBe(0)
  })

  test('while the workshop is paused or closed nobody writes', async () => {
    const room = await aRoom(server)
    const { line } = await room.seat()
    await room.goTo('silent', line)
    await must(room.host.send('setState', { state: 'paused' }))
    expect(await line.send('addIdea', anIdea('Pause'))).toMatchObject({ no: 'step-closed' })
    await must(room.host.send('setState', { state: 'open' }))
    expect(await line.send('addIdea', anIdea('I gang'))).toMatchObject({ ok: true })
    await must(room.host.send('setState', { state: 'closed' }))
    expect(await line.send('addIdea', anIdea('Slut'))).toMatchObject({ no: 'step-closed' })
  })

  test('a step that is not in the script is not gone to', async () => {
    const room = await aRoom(server)
    expect(await room.host.send('goToStep', { step: 40 })).toMatchObject({ no: 'not-found' })
  })

  test('A2 the same wish sent twice is carried out once and answered the same', async () => {
    const room = await aRoom(server, { template: 'kickoff_shared' })
    const { line } = await room.seat()
    await room.goTo('themes', line)
    const [idea, key] = [anIdea('Kun én gang'), newId<'intent'>()]
    const answers = [await line.send('addIdea', idea, key), await line.send('addIdea', idea, key)]
    expect(answers).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ])
    expect(await room.notes()).toHaveLength(1)
    expect(await line.send('addIdea', idea)).toMatchObject({ no: 'taken' })
  })

  test('a text over length and an empty one are refused with a reason', async () => {
    const room = await aRoom(server)
    const { line } = await room.seat()
    await room.goTo('silent', line)
    expect(await line.send('addIdea', anIdea('å'.repeat(281)))).toEqual({
      ok: false,
      no: 'text-too-long',
      about: { max: 280 },
    })
    expect(await line.send('addIdea', anIdea(' \n '))).toMatchObject({ no: 'empty-text' })
  })

  test('a phone that floods the room is slowed, the others are not', async () => {
    const room = await aRoom(server)
    const [flood, calm] = [await room.seat(), await room.seat()]
    await room.goTo('silent', flood.line, calm.line)
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => flood.line.send('addIdea', anIdea(`Nr. ${n}`))),
    )
    expect(answers.filter((answer) => answer.ok).length).toBeLessThan(30)
    expect(answers.some((answer) => !answer.ok && answer.no === 'too-many')).toBe(true)
    expect(await calm.line.send('addIdea', anIdea('Rolig'))).toMatchObject({ ok: true })
  })

  test.each(['hej', '{}', '{"is":"intent","name":"reveal","body":{}}', '[[['])(
    'a frame that is no wish closes that socket alone: %s',
    async (text) => {
      const room = await aRoom(server)
      const seat = await room.seat()
      const headers = { cookie: room.facilitator.cookie(), origin: server.url }
      const raw = new WebSocket(`${server.url.replace('http', 'ws')}/ws/room/${room.id}?as=host`, { headers })
      await once(raw, 'message')
      raw.send(text)
      const [code] = await once(raw, 'close')
      expect(code).toBe(4400)
      await must(room.host.send('startTimer', { minutes: 5 }))
      await seat.line.until('the timer', () => seat.line.state().timer?.minutes === 5)
    },
  )
})

describe('what everybody is told', () => {
  test('every frame is what the wire says, and only what changed is sent again', async () => {
    const room = await aRoom(server)
    const [seat, wall] = [await room.seat(), await room.wall()]
    await room.goTo('silent', seat.line, wall)
    await must(seat.line.send('addIdea', anIdea('Noget')))
    await must(room.host.send('reveal', {}))
    await wall.until('revealed', () => wall.state().silent === false)
    const frames = [room.host, seat.line, wall].flatMap((line) => line.frames.map((text) => JSON.parse(text)))
    for (const frame of frames) expect(v.safeParse(serverFrame, frame).success).toBe(true)
    const patches = wall.frames.filter((text) => text.startsWith('{"is":"room"')).slice(1)
    expect(patches.length).toBeGreaterThan(0)
    for (const text of patches) expect(text).not.toContain('"steps"')
  })

  test('people are counted by seat, not by tab, and leave the count when they leave', async () => {
    const room = await aRoom(server)
    const [one, two] = [await room.seat('resident'), await room.seat('leader')]
    await room.host.until('two here', () => room.host.state().people?.here === 2)
    expect(room.host.state().people).toMatchObject({ joined: 2, byVoice: { resident: 1, leader: 1, staff: 0 } })
    one.line.close()
    await room.host.until('one here', () => room.host.state().people?.here === 1)
    expect(room.host.state().people?.joined).toBe(2)
    two.line.close()
  })

  test('the timer runs on the server’s clock, can be extended and stopped, and ends with its step', async () => {
    const room = await aRoom(server)
    const before = Date.now()
    await must(room.host.send('startTimer', { minutes: 10 }))
    await must(room.host.send('extendTimer', { minutes: 1 }))
    await room.host.until('eleven minutes', () => room.host.state().timer?.minutes === 11)
    const left = (room.host.state().timer?.endsAt ?? 0) - before
    expect(left).toBeGreaterThanOrEqual(11 * 60_000)
    expect(left).toBeLessThan(11 * 60_000 + 5_000)
    await room.goTo('warmup')
    expect(room.host.state().timer).toBeNull()
    expect(await room.host.send('extendTimer', { minutes: 1 })).toMatchObject({ no: 'not-found' })
  })

  test('a closed door has no code, and opening it gives a new one that lets people in', async () => {
    const room = await aRoom(server)
    await must(room.host.send('setDoor', { open: false }))
    await room.host.until('no code', () => room.host.state().code === null)
    await expect(room.seat()).rejects.toThrow()
    await must(room.host.send('setDoor', { open: true }))
    await room.host.until('a code', () => /^\d{6}$/.test(room.host.state().code ?? ''))
    room.workshop.code = room.host.state().code ?? null
    await room.seat()
  })

  test('a step that opens the board gives seats the right to write on it, and the next takes it back', async () => {
    const room = await aRoom(server)
    const moments: string[] = []
    server.live.rooms.onMoment((id) => moments.push(id))
    expect(await server.live.rooms.moment(room.id)).toMatchObject({ boardOpen: false, closed: false })
    await room.goTo('cluster')
    expect(await server.live.rooms.moment(room.id)).toMatchObject({ boardOpen: true, closed: false })
    expect(room.host.state().boardOpen).toBe(true)
    await must(room.host.send('setState', { state: 'paused' }))
    expect(await server.live.rooms.moment(room.id)).toMatchObject({ boardOpen: true, closed: true })
    expect(moments.filter((id) => id === room.id)).toHaveLength(2)
    expect(await server.live.rooms.moment(newId<'workshop'>())).toMatchObject({ boardOpen: false, closed: true })
  })

  test('a seat that changes its voice sees it when the rows have changed', async () => {
    const room = await aRoom(server)
    const seat = await room.seat('staff')
    const rows = await server.parts.register.read((all) => all.find('seat', { workshop: room.id }))
    await server.parts.register.write((all) => all.change('seat', rows[0]!.id, { voice: 'other' }))
    server.live.rooms.refresh(room.id)
    await seat.line.until('the new voice', () => seat.line.mine()?.voice === 'other')
    await until(() => room.host.state().people?.byVoice?.other === 1)
  })
})
