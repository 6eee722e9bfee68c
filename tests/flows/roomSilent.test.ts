import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
    await room.host.until('the first have written', () => room.host.state().waiting?.few === true)

    const heard = [...room.host.frames, ...other.line.frames, ...wall.frames].join('')
    for (const text of words) expect(heard).not.toContain(text)
    expect(await room.notes()).toHaveLength(0)
    expect(room.host.state().waiting).toEqual({ ideas: 0, seats: 0, few: true })
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
    expect(room.host.state().waiting).toEqual({ ideas: 0, seats: 0, few: false })
    await room.goTo('silent')
    expect(room.host.state().waiting).toEqual({ ideas: 0, seats: 0, few: true })
    expect(await room.notes()).toHaveLength(0)
    await must(room.host.send('reveal', {}))
    expect(await room.notes()).toHaveLength(1)
  })
})
