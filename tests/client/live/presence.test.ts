import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createPresence } from '#client/live/presence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function two() {
  const [a, b] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())]
  let told = 0
  a.on('update', () => {
    told++
    applyAwarenessUpdate(b, encodeAwarenessUpdate(a, [a.clientID]), 'the line')
  })
  return { a, b, told: () => told }
}

test('another’s pointer is where they point, with their label', () => {
  const { a, b } = two()
  const seen = createPresence(b, 'Leder')
  const shown = createPresence(a, 'Facilitator', 3)
  vi.advanceTimersByTime(100)
  shown.pointAt({ x: 10.4, y: 20 })
  expect(seen.others()).toEqual([{ client: a.clientID, label: 'Facilitator', colour: 3, at: { x: 10, y: 20 } }])
  vi.advanceTimersByTime(100)
  shown.pointAt(undefined)
  expect(seen.others()[0]?.at).toBeUndefined()
})

test('a pointer that moves all the time is told twenty times a second, and its last place arrives', () => {
  const { a, b, told } = two()
  const seen = createPresence(b, 'Leder')
  const shown = createPresence(a, 'Facilitator')
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

test('a pointer that has not moved for half a minute is taken away, its person stays', () => {
  const { a, b } = two()
  const seen = createPresence(b, 'Leder')
  const shown = createPresence(a, 'Facilitator')
  vi.advanceTimersByTime(100)
  shown.pointAt({ x: 1, y: 1 })
  vi.advanceTimersByTime(20_000)
  expect(seen.others()[0]?.at).toEqual({ x: 1, y: 1 })
  vi.advanceTimersByTime(16_000)
  expect(seen.others()).toHaveLength(1)
  expect(seen.others()[0]?.at).toBeUndefined()
})

test('a state that is not ours is not shown', () => {
  const { a, b } = two()
  const seen = createPresence(b, 'Leder')
  a.setLocalState({ label: 'x'.repeat(500), colour: 1 })
  a.setLocalState({ label: 'Ven', colour: 77, at: { x: Number.NaN, y: 0 } })
  expect(seen.others()).toEqual([])
})
