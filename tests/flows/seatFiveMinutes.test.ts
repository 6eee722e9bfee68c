import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createOutbox, type Letter } from '#client/live/outbox.ts'
import { memoryShelf } from '#client/live/outboxShelf.ts'
import { openLine } from '#client/live/roomLine.ts'
import type { Room } from '#client/live/roomTypes.ts'
import { openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { newId } from '#shared/newId.ts'
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts'
import { aCable } from '#tests/kit/aCable.ts'
import { anIdea, aRoom } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { until } from '#tests/kit/until.ts'

const patient = 20_000
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  vi.unstubAllGlobals()
})

/** A meeting on a server whose minutes pass when a test says so, and a cable from a seat's phone to it. */
async function aMeeting() {
  const clock = fakeClock(Date.now())
  const server = await aServer({ clock })
  closing.push(server.close)
  const tick = setInterval(() => clock.pass(20), 20)
  closing.push(() => clearInterval(tick))
  const room = await aRoom(server)
  const cable = await aCable(server.url)
  closing.push(cable.close)
  const { cookie, line } = await room.seat()
  line.close()
  const OfPhone = class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin: server.url } })
      this.on('error', () => undefined)
    }
  }
  vi.stubGlobal('WebSocket', OfPhone)
  return { clock, room, cable, server, register: server.parts.register, id: room.id }
}

/** A phone's page as far as its wishes go: the line, and the outbox over this shelf. `isDeaf`: answers get lost on the way. */
function aPage(url: string, workshop: string, shelf: ReturnType<typeof memoryShelf<Letter>>) {
  const waiting = new Map<string, (answer: Result<void>) => void>()
  const settle = (key: string, answer: Result<void>) => {
    waiting.get(key)?.(answer)
    waiting.delete(key)
  }
  const about = { state: 'connecting' as ReturnType<Room['line']>, isDeaf: false }
  const line = openLine({
    url: `${url.replace('http', 'ws')}/ws/room/${workshop}?as=seat`,
    hear(frame) {
      if (frame.is !== 'result' || about.isDeaf) return
      settle(frame.key, frame.no ? refuse(frame.no as Refusal, frame.about) : ok(undefined))
    },
    changed(state) {
      about.state = state
      if (state !== 'open') for (const key of [...waiting.keys()]) settle(key, refuse('no-network'))
    },
    turnedAway: async () => false,
    watchNetwork: () => () => undefined,
  })
  const send: Room['send'] = (name, body, key = newId()) =>
    new Promise((resolve) => {
      waiting.set(key, resolve)
      if (!line.send(JSON.stringify({ is: 'intent', key, name, body }))) settle(key, refuse('no-network'))
    })
  closing.push(line.close)
  const isOpen = () => until(() => about.state === 'open', patient)
  const open = () => createRoot(() => createOutbox({ line: () => about.state, send }, workshop, shelf))
  return { about, isOpen, open, close: line.close }
}

test('five minutes without network in the middle of writing lose nothing and double nothing', async () => {
  const { clock, room, cable, register, id } = await aMeeting()
  const texts = async () =>
    (await register.read((all) => all.find('idea', { workshop: id }))).map(({ text }) => text).sort()
  const shelf = memoryShelf<Letter>()
  const first = aPage(cable.url, id, shelf)
  await room.goTo('silent')
  await first.isOpen()
  const outbox = first.open()
  const [kept, changed] = [anIdea('Før'), anIdea('Mere tdi')]
  outbox.post({ name: 'addIdea', body: kept })
  await until(() => outbox.waiting().length === 0, patient)

  // The network goes while an idea is on its way: the server has it, and the phone does not know.
  first.about.isDeaf = true
  outbox.post({ name: 'addIdea', body: changed })
  await vi.waitFor(async () => expect(await texts()).toEqual(['Før', 'Mere tdi']), patient)
  cable.cut()
  await until(() => first.about.state === 'lost', patient)
  outbox.post({ name: 'changeIdea', body: { idea: changed.idea, cap: changed.cap, text: 'Mere tid' } })
  outbox.post({ name: 'addIdea', body: anIdea('Uden net') })
  first.close()
  // Nobody is in the room; it closes, and all it knew is in its rows.
  room.host.close()
  clock.pass(5 * 60_000)

  // The phone has put its page away meanwhile: it begins from what lies on the device.
  cable.mend()
  const second = aPage(cable.url, id, shelf)
  await second.isOpen()
  const again = second.open()
  await until(() => again.waiting().length === 0 && again.badge() === 'saved', patient)
  expect(again.returned()).toEqual([])
  expect(await texts()).toEqual(['Før', 'Mere tid', 'Uden net'])
}, 60_000)

test('five minutes without network in the middle of a vote lose no dot and count none twice', async () => {
  const { clock, room, cable, server, register, id } = await aMeeting()
  const [morning, night] = [newId<'item'>(), newId<'item'>()]
  const open = await server.live.documents.open({ kind: 'board', id })
  await open.edit((doc) => {
    for (const target of [morning, night])
      addItem(openBoard(doc), target, {
        kind: 'cluster',
        at: { x: 0, y: 0 },
        order: 1,
        title: target,
        zone: 'zone.clusters',
      })
  })
  open.release()
  await room.goTo('vote')
  const given = async () =>
    (await register.read((all) => all.find('dot', { workshop: id })))
      .map(({ target }) => (target === morning ? 'morning' : 'night'))
      .sort()
  const shelf = memoryShelf<Letter>()
  const first = aPage(cable.url, id, shelf)
  await first.isOpen()
  const outbox = first.open()

  first.about.isDeaf = true
  outbox.post({ name: 'giveDot', body: { target: morning } })
  await vi.waitFor(async () => expect(await given()).toEqual(['morning']), patient)
  cable.cut()
  await until(() => first.about.state === 'lost', patient)
  for (const target of [night, night]) outbox.post({ name: 'giveDot', body: { target } })
  outbox.post({ name: 'takeDot', body: { target: night } })
  first.close()
  clock.pass(5 * 60_000)

  cable.mend()
  const second = aPage(cable.url, id, shelf)
  await second.isOpen()
  const again = second.open()
  await until(() => again.waiting().length === 0 && again.badge() === 'saved', patient)
  expect(again.returned()).toEqual([])
  expect(await given()).toEqual(['morning', 'night'])
}, 60_000)
