import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/ids.ts'
import { anIdea, aRoom, must } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { until } from '../kit/until.ts'

let server: TestServer
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

describe('correcting', () => {
  test('the phone that wrote can change and withdraw its idea while it is private', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    const [kept, dropped] = [anIdea('Kafe'), anIdea('Aldrig')]
    for (const idea of [kept, dropped]) await must(writer.line.send('addIdea', idea))
    await must(writer.line.send('changeIdea', { idea: kept.idea, cap: kept.cap, text: 'Kaffe' }))
    await must(writer.line.send('withdrawIdea', { idea: dropped.idea, cap: dropped.cap }))
    await must(room.host.send('reveal', {}))
    expect((await room.notes()).map((note) => note.body)).toEqual(['Kaffe'])
  })

  test('after the reveal its cap still opens it, on the board as well', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    const [first, second] = [anIdea('Kafe'), anIdea('Fortrudt')]
    for (const idea of [first, second]) await must(writer.line.send('addIdea', idea))
    await must(room.host.send('reveal', {}))
    await must(writer.line.send('changeIdea', { idea: first.idea, cap: first.cap, text: 'Kaffe' }))
    await must(writer.line.send('withdrawIdea', { idea: second.idea, cap: second.cap }))
    expect((await room.notes()).map((note) => note.body)).toEqual(['Kaffe'])
    const rows = await server.parts.register.read((all) => all.find('idea', { workshop: room.id }))
    expect(rows.map((row) => row.text)).toEqual(['Kaffe'])
  })

  test('A8 a wrong cap and an idea that never was get the same answer', async () => {
    const room = await aRoom(server)
    const [writer, thief] = [await room.seat(), await room.seat()]
    await room.goTo('silent', writer.line, thief.line)
    const idea = anIdea('Min')
    await must(writer.line.send('addIdea', idea))
    const wrong = await thief.line.send('changeIdea', { idea: idea.idea, cap: anIdea('').cap, text: 'Din' })
    const gone = await thief.line.send('changeIdea', { idea: newId<'idea'>(), cap: idea.cap, text: 'Din' })
    expect(wrong).toEqual({ ok: false, no: 'not-found' })
    expect(gone).toEqual(wrong)
  })

  test('a note that a facilitator took away does not come back when its writer corrects it', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    const idea = anIdea('Væk')
    await must(writer.line.send('addIdea', idea))
    await must(room.host.send('reveal', {}))
    const open = await server.live.documents.open({ kind: 'board', id: room.id })
    const [note] = await room.notes()
    await open.edit((doc) => doc.getMap('items').delete(note!.id))
    open.release()
    const answer = await writer.line.send('changeIdea', { idea: idea.idea, cap: idea.cap, text: 'Her igen' })
    expect(answer).toEqual({ ok: false, no: 'not-found' })
    expect(await room.notes()).toHaveLength(0)
  })

  test('in a step where people correct their own, an idea from an earlier step can be corrected', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    const idea = anIdea('Kafe')
    await must(writer.line.send('addIdea', idea))
    await must(room.host.send('reveal', {}))
    await room.goTo('hear', writer.line)
    await must(writer.line.send('changeIdea', { idea: idea.idea, cap: idea.cap, text: 'Kaffe' }))
    expect((await room.notes()).map((note) => note.body)).toEqual(['Kaffe'])
    await room.goTo('cluster', writer.line)
    const late = await writer.line.send('changeIdea', { idea: idea.idea, cap: idea.cap, text: 'Te' })
    expect(late).toEqual({ ok: false, no: 'step-closed' })
  })
})

describe('in an open step', () => {
  test('an idea is on board and wall at once, and in its zone', async () => {
    const room = await aRoom(server, { template: 'kickoff_shared' })
    const [writer, wall] = [await room.seat(), await room.wall()]
    await room.goTo('themes', writer.line, wall)
    await must(writer.line.send('addIdea', anIdea('Åbne døre', { zone: 'zone.open_home_civil_society' })))
    const board = await room.board()
    const note = board.find((one) => one.kind === 'note')
    const zone = board.find((one) => one.kind === 'zone' && one.zone === 'zone.open_home_civil_society')
    expect(note).toMatchObject({ body: 'Åbne døre', zone: 'zone.open_home_civil_society' })
    expect(note?.at.x).toBeGreaterThan(zone?.at.x ?? Number.NaN)
    await until(() => wall.frames.some((frame) => frame.includes('"board"') && frame.includes('Åbne døre')))
  })

  test('who wrote what is forgotten when the room moves on', async () => {
    const room = await aRoom(server, { template: 'kickoff_shared' })
    const writer = await room.seat()
    await room.goTo('themes', writer.line)
    await must(writer.line.send('addIdea', anIdea('Åbne døre')))
    await writer.line.until('mine', () => writer.line.mine()?.ideas[0]?.onBoard === true)
    await room.goTo('inspire', writer.line)
    await writer.line.until('forgotten', () => writer.line.mine()?.ideas.length === 0)
  })

  test('forty ideas at once all land, none on top of another', async () => {
    const room = await aRoom(server, { template: 'kickoff_shared' })
    const seats = await Promise.all(Array.from({ length: 10 }, () => room.seat()))
    await room.goTo('themes', ...seats.map((seat) => seat.line))
    const all = seats.flatMap((seat, one) =>
      [0, 1, 2, 3].map((two) => must(seat.line.send('addIdea', anIdea(`Idé ${one}-${two}`)))),
    )
    await Promise.all(all)
    const notes = await room.notes()
    expect(notes).toHaveLength(40)
    expect(new Set(notes.map(({ at }) => `${at.x},${at.y}`)).size).toBe(40)
  })

  test('words written for somebody else carry that voice, and who wrote them down', async () => {
    const room = await aRoom(server, { template: 'kickoff_shared' })
    const helper = await room.seat('staff')
    await room.goTo('themes', helper.line)
    await must(helper.line.send('addIdea', anIdea('Mere musik', { entry: 'scribe', voice: 'resident' })))
    expect((await room.notes())[0]).toMatchObject({ voice: 'resident', entry: 'scribe', scribeVoice: 'staff' })
  })
})
