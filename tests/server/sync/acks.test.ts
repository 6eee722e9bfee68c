import { expect, test } from 'vitest'
import { createAcks } from '#server/sync/acks.ts'

/** Numbers that may be called saved, when messages become durable in this order. `g` is a gap, `2` a step 2, `u` an update. */
function savedOf(messages: string): number[] {
  const acks = createAcks()
  const saved: number[] = []
  for (const one of messages) {
    const n = acks.next()
    if (one === 'g') acks.gap(n)
    else if (acks.kept(n, one === '2')) saved.push(n)
  }
  return saved
}

test('every durable message is saved, in order', () => {
  expect(savedOf('2uuu')).toEqual([1, 2, 3, 4])
})

test('after a gap nothing is saved until a step 2 has brought everything', () => {
  expect(savedOf('2guu')).toEqual([1])
  expect(savedOf('2guu2u')).toEqual([1, 5, 6])
})

test('a step 2 that was on its way to disk does not cover a later gap', () => {
  const acks = createAcks()
  const [gap, step2, later] = [acks.next(), acks.next(), acks.next()]
  acks.gap(gap)
  acks.gap(later)
  expect(acks.kept(step2, true)).toBe(true)
  expect(acks.kept(acks.next(), false)).toBe(false)
  expect(acks.kept(acks.next(), true)).toBe(true)
})
