import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { createOutbox, type Letter } from '#client/live/outbox.ts'
import { memoryShelf } from '#client/live/outboxShelf.ts'
import { openLine } from '#client/live/roomLine.ts'
import type { Room } from '#client/live/roomTypes.ts'
import { newId } from '#shared/newId.ts'
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts'
import { aCable } from '#tests/kit/aCable.ts'
import { anIdea, aRoom, must } from '#tests/kit/aRoom.ts'
import { aServer } from '#tests/kit/aServer.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'
import { until } from '#tests/kit/until.ts'

const patient = 20_000
const minute = 60_000
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  vi.unstubAllGlobals()
})

/** A server whose minutes pass when a test says so, its room, and a phone's cable to it. */
async function aMeeting() {
  const clock = fakeClock(Date.now())
  const server = await aServer({ clock })
  closing.push(server.close)
  const room = await aRoom(server)
  const cable = await aCable(server.url)
  closing.push(cable.close)
  const tick = setInterval(() => clock.pass(20), 20)
  closing.push(() => clearInterval(tick))
  const { cookie, line } = await room.seat()
  line.close()
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin: server.url } })
        this.on('error', () => undefined)
      }
    },
  )
  return { clock, room, cable, register: server.parts.register }
}

/** The line and the outbox of a phone's page. `unheard` lets wishes go and loses their answers, as a network on its way out does. */
function aPhone(url: string, workshop: string, shelf = memoryShelf<Letter>()) {
  const waiting = new Map<string, (answer: Result<void>) => void>()
  const network = { back: () => {}, unheard: false }
  const [state, setState] = createSignal<ReturnType<Room['line']>>('connecting')
  const line = openLine({
    url: `${url.replace('http', 'ws')}/ws/room/${workshop}?as=seat`,
    hear(frame) {
      if (frame.is !== 'result' || network.unheard) return
      waiting.get(frame.key)?.(frame.no ? refuse(frame.no as Refusal, frame.about) : ok(undefined))
      waiting.delete(frame.key)
    },
    changed(now) {
      setState(now)
      if (now === 'open') return void carryOn()
      for (const [key, answer] of waiting) {
        waiting.delete(key)
        answer(refuse('no-network'))
      }
    },
    turnedAway: async () => false,
    watchNetwork: (back) => {
      network.back = back
      return () => undefined
    },
  })
  const send: Room['send'] = (name, body, key = newId()) =>
    new Promise((resolve) => {
      waiting.set(key, resolve)
      if (!line.send(JSON.stringify({ is: 'intent', key, name, body }))) {
        waiting.delete(key)
        resolve(refuse('no-network'))
      }
    })
  const outbox = createRoot(() => createOutbox({ line: state, send }, workshop, shelf))
  // Solid's server build runs no effects: what an open line wakes in a page, this wakes here, and so does the outbox's own patience.
  const carryOn = () => undefined
  closing.push(line.close)
  return { outbox, network, shelf, state, leave: line.close }
}
