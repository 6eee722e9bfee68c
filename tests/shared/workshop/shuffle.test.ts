import { expect, test } from 'vitest'
import { newId } from '#shared/ids.ts'
import { shuffled } from '#shared/workshop/shuffle.ts'

const things = Array.from({ length: 6 }, () => ({ id: newId() }))

test('a seat has the same order each time, whatever order things come in, also when one is added', () => {
  const order = shuffled(things, 'seat')
  expect(shuffled(things.toReversed(), 'seat')).toEqual(order)
  const more = shuffled([...things, { id: newId() }], 'seat')
  expect(more.filter((one) => things.includes(one))).toEqual(order)
})

test('over many seats everything is first about as often as everything else', () => {
  const first = new Map<string, number>(things.map(({ id }) => [id, 0]))
  for (let seat = 0; seat < 6000; seat++) {
    const id = shuffled(things, `${newId()} vote`)[0]?.id ?? ''
    first.set(id, (first.get(id) ?? 0) + 1)
  }
  for (const count of first.values()) {
    expect(count).toBeGreaterThan(700)
    expect(count).toBeLessThan(1300)
  }
})
