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

const words = ['Kaffe før vagten ☕', 'Vaske op sammen', 'Sove længe om søndagen', 'Hunde på besøg']

describe('in a silent step', () => {
  test('no other socket receives a word of an idea until the facilitator reveals', async () => {
    const room = await aRoom(server)
    const [writer, other, wall] = [await room.seat('resident'), await room.seat('leader'), await room.wall()]
    await room.goTo('silent', writer.line, other.line, wall)
    for (const text of words) await must(writer.line.send('addIdea', anIdea(text)))
    await room.host.until('four wait', () => room.host.state().waiting?.ideas === 4)

    const heard = [...room.host.frames, ...other.line.frames, ...wall.frames].join('')
    for (const text of words) expect(heard).not.toContain(text)
    expect(await room.notes()).toHaveLength(0)
    expect(room.host.state().waiting).toEqual({ ideas: 4, seats: 1 })
    await writer.line.until('its own four', () => writer.line.mine()?.ideas.length === 4)
    expect(
      writer.line
        .mine()
        ?.ideas.map((idea) => idea.text)
        .toSorted(),
    ).toEqual(words.toSorted())
    expect(other.line.mine()?.ideas).toEqual([])
    expect(JSON.stringify(server.noted)).not.toContain('Kaffe')
  })

  test('after the reveal all ideas are on the wall and the board, and nobody can tell whose they are', async () => {
    const room = await aRoom(server)
    const [writer, wall] = [await room.seat('relative'), await room.wall()]
    await room.goTo('silent', writer.line)
    for (const text of words) await must(writer.line.send('addIdea', anIdea(text)))
    await must(room.host.send('reveal', {}))

    const notes = await room.notes()
    expect(notes.map((note) => note.body).toSorted()).toEqual(words.toSorted())
    expect(notes.every((note) => note.voice === 'relative' && note.step === 'silent')).toBe(true)
    await until(() => words.every((text) => wall.frames.at(-1)?.includes(text)))
    await writer.line.until('mine are nobody’s', () => writer.line.mine()?.ideas.length === 0)
    expect(room.host.state().silent).toBe(false)

    const rows = await server.parts.register.read((all) => all.find('idea', { workshop: room.id }))
    expect(rows.map((row) => row.seat)).toEqual([null, null, null, null])
    expect(new Set(rows.map((row) => row.writtenAt)).size).toBe(1)
    expect(rows.every((row) => row.carried)).toBe(true)
  })

  test('the order on the board does not follow the order of writing', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    const written = Array.from({ length: 18 }, (_, index) => `Idé ${String(index).padStart(2, '0')}`)
    for (const text of written) await must(writer.line.send('addIdea', anIdea(text)))
    await must(room.host.send('reveal', {}))
    const shown = (await room.notes()).map((note) => note.body)
    expect(shown).not.toEqual(written)
    expect(shown.toSorted()).toEqual(written)
  })

  test('two reveals show every idea once', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    await must(writer.line.send('addIdea', anIdea('Fælles sang')))
    await Promise.all([room.host.send('reveal', {}), room.host.send('reveal', {})])
    expect(await room.notes()).toHaveLength(1)
  })

  test('what is written after the reveal goes straight to the board', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    await must(room.host.send('reveal', {}))
    await must(writer.line.send('addIdea', anIdea('En til')))
    expect((await room.notes()).map((note) => note.body)).toEqual(['En til'])
  })

  test('leaving it and coming back reveals nothing and loses nothing', async () => {
    const room = await aRoom(server)
    const writer = await room.seat()
    await room.goTo('silent', writer.line)
    await must(writer.line.send('addIdea', anIdea('Gem mig')))
    await room.goTo('hear')
    expect(room.host.state().waiting).toEqual({ ideas: 0, seats: 0 })
    await room.goTo('silent')
    expect(room.host.state().waiting).toEqual({ ideas: 1, seats: 1 })
    expect(await room.notes()).toHaveLength(0)
    await must(room.host.send('reveal', {}))
    expect(await room.notes()).toHaveLength(1)
  })
})

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

  test('a wrong cap and an idea that never was get the same answer', async () => {
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
