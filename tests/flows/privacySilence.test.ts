import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDoc } from '#server/dev/docLine.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { anIdea, aRoom, must } from '../kit/aRoom.ts'
import { aServer, type TestServer } from '../kit/aServer.ts'
import { aDocClient } from '../kit/docClient.ts'
import { aDocServer } from '../kit/docServer.ts'
import { fastClock } from '../kit/fastClock.ts'
import { until } from '../kit/until.ts'

const clock = fastClock(10)
let server: TestServer
beforeAll(async () => {
  server = await aServer({ clock })
})
afterAll(() => server.close())

const words = ['Kaffe før vagten ☕', 'Vaske op sammen', 'Sove længe om søndagen']

/** What frames told of waiting ideas, in order. */
const waitingIn = (frames: readonly string[]): RoomState['waiting'][] =>
  frames.flatMap((frame) => {
    const { room } = JSON.parse(frame) as { room?: Partial<RoomState> }
    return room?.waiting ? [room.waiting] : []
  })

describe('before the reveal', () => {
  test('A5 nothing a facilitator can ask for holds a word of a note, whatever they ask for', async () => {
    const room = await aRoom(server)
    const writers = [await room.seat('resident'), await room.seat('relative'), await room.seat('staff')]
    await room.goTo('silent', ...writers.map(({ line }) => line))
    const board = await openDoc(room.facilitator, 'board', room.id)
    for (const [at, { line }] of writers.entries()) await must(line.send('addIdea', anIdea(words[at] ?? '')))
    await room.host.until('three have written', () => room.host.state().waiting?.seats === 3)

    const paths = [
      '/api/me',
      '/api/homes',
      '/api/workshops',
      `/api/workshops/${room.id}`,
      '/api/proposals',
      '/healthz',
    ]
    const answers = await Promise.all(paths.map((path) => room.facilitator.ask('GET', path)))
    const files = await Promise.all(
      ['csv', 'svg'].map((format) => room.facilitator.download(`/api/workshops/${room.id}/export/${format}`)),
    )
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    const everything = [
      ...room.host.frames,
      JSON.stringify(answers),
      ...files.map(({ bytes }) => Buffer.from(bytes).toString()),
      metrics,
      JSON.stringify(board.doc.toJSON()),
      JSON.stringify(server.noted),
    ].join('\n')
    expect(everything).toContain('En friere morgen')
    for (const text of words) expect(everything).not.toContain(text)
    board.close()
  })

  test('a colleague’s phone hears nothing, and the wall only how many', async () => {
    const room = await aRoom(server)
    const [writer, colleague, wall] = [await room.seat('resident'), await room.seat('staff'), await room.wall()]
    await room.goTo('silent', writer.line, colleague.line, wall)
    const quiet = colleague.line.frames.length
    for (const text of words) await must(writer.line.send('addIdea', anIdea(text)))
    await wall.until('that somebody has written', () => wall.state().waiting?.few === true)
    const heard = [...colleague.line.frames.slice(quiet), ...wall.frames].join('')
    for (const text of words) expect(heard).not.toContain(text)
    expect(colleague.line.mine()?.ideas).toEqual([])
  })

  test('A9 while one or two have written, nobody is told how many notes or by how many', async () => {
    const room = await aRoom(server)
    const [one, two] = [await room.seat('resident'), await room.seat('leader')]
    await room.goTo('silent', one.line, two.line)
    for (const text of words) await must(one.line.send('addIdea', anIdea(text)))
    await must(two.line.send('addIdea', anIdea('En til')))
    await room.host.until('that somebody has written', () => room.host.state().waiting?.few === true)
    for (const waiting of waitingIn(room.host.frames)) expect(waiting).toMatchObject({ ideas: 0, seats: 0 })
  })

  test('from three on the number is told, on the clock’s beat and not when a note comes', async () => {
    const room = await aRoom(server)
    const writers = [await room.seat(), await room.seat(), await room.seat()]
    await room.goTo('silent', ...writers.map(({ line }) => line))
    const begun = clock.now()
    for (const { line } of writers) for (const text of words) await must(line.send('addIdea', anIdea(text)))
    await room.host.until('nine wait', () => room.host.state().waiting?.ideas === 9)
    const beats = Math.floor(clock.now() / 5000) - Math.floor(begun / 5000)
    const told = waitingIn(room.host.frames).filter(({ ideas, few }) => ideas > 0 || few)
    expect(told.at(-1)).toEqual({ ideas: 9, seats: 3, few: false })
    expect(told.length).toBeLessThanOrEqual(beats)
  })
})

test.each(['the room moves on', 'the meeting closes'])(
  'in an open step, who wrote what and when is forgotten when %s',
  async (how) => {
    const room = await aRoom(server, { template: 'kickoff_shared' })
    const [one, two] = [await room.seat(), await room.seat()]
    await room.goTo('themes', one.line, two.line)
    for (const { line } of [one, two, one]) await must(line.send('addIdea', anIdea('Åbne døre')))
    if (how === 'the room moves on') await room.goTo('inspire')
    else await must(room.host.send('setState', { state: 'closed' }))
    const rows = await server.parts.register.read((all) => all.find('idea', { workshop: room.id }))
    expect(rows.map(({ seat }) => seat)).toEqual([null, null, null])
    expect(new Set(rows.map(({ writtenAt }) => writtenAt)).size).toBe(1)
  },
)

test('who only reads a board is shown to nobody, until a step hands out the pen, and no longer than that', async () => {
  const documents = await aDocServer()
  const [host, phone] = [aDocClient(documents.origin('host')), aDocClient(documents.origin('phone', 'read'))]
  await until(() => host.isSaved() && phone.heard.length > 0)
  const sees = (client: number) => host.provider.awareness.getStates().has(client)
  phone.provider.awareness.setLocalStateField('at', { x: 1, y: 1 })
  const other = aDocClient(documents.origin('other'))
  other.provider.awareness.setLocalStateField('at', { x: 2, y: 2 })
  await until(() => sees(other.doc.clientID))
  expect(sees(phone.doc.clientID)).toBe(false)

  documents.documents.recheck((key) => (key === 'phone' ? 'arrange' : 'write'))
  await until(() => phone.mayWrite())
  phone.provider.awareness.setLocalStateField('at', { x: 3, y: 3 })
  await until(() => sees(phone.doc.clientID))
  documents.documents.recheck((key) => (key === 'phone' ? 'read' : 'write'))
  await until(() => !sees(phone.doc.clientID))
  for (const one of [host, phone, other]) one.leave()
  await documents.close()
})
