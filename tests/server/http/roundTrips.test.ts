import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { createRoundTrips } from '#server/http/roundTrips.ts'
import { lightOf } from '#shared/workshop/rehearsal.ts'
import { fakeClock } from '#tests/kit/fakeClock.ts'

/** A line whose answers come when the test says so. */
function aLine() {
  const line = Object.assign(new EventEmitter(), {
    readyState: 1,
    words: [] as string[],
    ping: (word: string) => void line.words.push(word),
  })
  return {
    line,
    socket: line as unknown as WebSocket,
    answer: (word = line.words.at(-1)) => line.emit('pong', Buffer.from(word ?? '')),
  }
}

test('a light follows the time of the way there and back, grows while an answer is missing, and goes red', () => {
  const clock = fakeClock()
  const trips = createRoundTrips(clock)
  const { line, socket, answer } = aLine()
  trips.add(socket, 'w', 's')
  const light = () => trips.lights('w').map((one) => [one.ms, lightOf(one)])
  expect(light()).toEqual([[null, 'waiting']])
  clock.pass(120)
  answer('somebody else’s word')
  expect(light()).toEqual([[null, 'waiting']])
  answer()
  expect(light()).toEqual([[120, 'green']])
  clock.pass(1_000)
  light()
  expect(line.words).toHaveLength(2)
  clock.pass(400)
  expect(light()).toEqual([[400, 'yellow']])
  clock.pass(700)
  expect(light()).toEqual([[1_100, 'red']])
  answer()
  expect(light()).toEqual([[1_100, 'red']])
  expect(trips.lights('another')).toEqual([])
})

test('a phone that comes back has the light it had; one that stays away is forgotten', () => {
  const clock = fakeClock()
  const trips = createRoundTrips(clock)
  const [first, second] = [aLine(), aLine()]
  trips.add(first.socket, 'w', 's')
  const [before] = trips.lights('w')
  first.line.emit('close')
  expect(trips.lights('w')).toMatchObject([{ phone: before?.phone, isGone: true }])
  trips.add(second.socket, 'w', 's')
  clock.pass(130_000)
  expect(trips.lights('w')).toMatchObject([{ phone: before?.phone, isGone: false }])
  second.line.emit('close')
  clock.pass(130_000)
  expect(trips.lights('w')).toEqual([])
})
