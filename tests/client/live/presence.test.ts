import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, modifyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresence } from '#client/live/presence.ts'
import type { Who } from '#shared/wire/presence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const facilitator: Who = { is: 'host', called: 'Konsulent' }

/** Two pages, with a line between them that says who the first is of, as the server does. */
function two(who: Who | undefined = facilitator) {
  const [a, b] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
  let told = 0
  a.on('update', () => {
    told++
    const update = encodeAwarenessUpdate(a, [a.clientID])
    const stamped = who ? modifyAwarenessUpdate(update, (state: object | null) => state && { ...state, who }) : update
    applyAwarenessUpdate(b, stamped, 'the line')
  })
  return { a, b, told: () => told }
}

test('another’s pointer is where they point, with what the server calls them', () => {
  const { a, b } = two()
  const seen = createPresence(b)
  const shown = createPresence(a, 3)
  vi.advanceTimersByTime(100)
  shown.pointAt({ x: 10.4, y: 20 })
  expect(seen.others()).toEqual([{ client: a.clientID, who: facilitator, colour: 3, at: { x: 10, y: 20 } }])
  vi.advanceTimersByTime(100)
  shown.pointAt(undefined)
  expect(seen.others()[0]?.at).toBeUndefined()
})

test('a pointer that moves all the time is told twenty times a second, and its last place arrives', () => {
  const { a, b, told } = two()
  const seen = createPresence(b)
  const shown = createPresence(a)
  vi.advanceTimersByTime(100)
  const before = told()
  for (let n = 0; n < 100; n++) {
    shown.pointAt({ x: n, y: 0 })
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(60)
  expect(told() - before).toBeLessThanOrEqual(22)
  expect(seen.others()[0]?.at).toEqual({ x: 99, y: 0 })
})

test('what is said of different things within a moment arrives together, and what is taken back is gone', () => {
  const { a, b } = two()
  const seen = createPresence(b)
  const shown = createPresence(a)
  shown.say({ sees: { x: 0, y: 0, w: 800, h: 600 } })
  shown.say({ follows: 7 })
  shown.pointAt({ x: 1, y: 1 })
  vi.advanceTimersByTime(120)
  expect(seen.others()[0]).toMatchObject({ sees: { w: 800 }, follows: 7, at: { x: 1, y: 1 } })
  shown.say({ follows: undefined })
  vi.advanceTimersByTime(120)
  expect(seen.others()[0]).not.toHaveProperty('follows')
})

test('everything one can say at once fits in what a participant may say', () => {
  const { a } = two()
  const shown = createPresence(a, 7)
  const far = { x: -999_999, y: -999_999 }
  shown.pointAt(far)
  shown.say({ sees: { ...far, w: 999_999, h: 999_999 }, follows: 4_294_967_295, leads: 'a'.repeat(24), shines: true })
  shown.say({ writes: 'c'.repeat(24) as never })
  shown.say({ calls: { what: 'heart', n: 9_999, at: far, on: 'b'.repeat(24) as never } })
  vi.advanceTimersByTime(120)
  expect(encodeAwarenessUpdate(a, [a.clientID]).length).toBeLessThan(512)
})

test('a pointer that has not moved for half a minute is taken away, its person stays', () => {
  const { a, b } = two()
  const seen = createPresence(b)
  const shown = createPresence(a)
  vi.advanceTimersByTime(100)
  shown.pointAt({ x: 1, y: 1 })
  vi.advanceTimersByTime(20_000)
  expect(seen.others()[0]?.at).toEqual({ x: 1, y: 1 })
  vi.advanceTimersByTime(16_000)
  expect(seen.others()).toHaveLength(1)
  expect(seen.others()[0]?.at).toBeUndefined()
})

test('a state that is not ours is not shown, nor one that no server has put a voice to', () => {
  const { a, b } = two()
  const seen = createPresence(b)
  a.setLocalState({ colour: 77, at: { x: Number.NaN, y: 0 } })
  expect(seen.others()).toEqual([])
  const bare = two(undefined)
  const other = createPresence(bare.b)
  bare.a.setLocalState({ colour: 1, label: 'Facilitator' })
  expect(other.others()).toEqual([])
})
