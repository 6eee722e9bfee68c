import * as v from 'valibot'
import { expect, test } from 'vitest'
import { checkOf } from '#server/sync/guardValues.ts'
import { limits } from '#server/sync/limits.ts'
import { kinds } from '#shared/items/index.ts'
import { chance, seedOf } from '#tests/kit/chance.ts'

const seed = seedOf(3)
const fields = Object.entries(kinds).flatMap(([kind, { schema }]) =>
  Object.entries(schema.entries as Record<string, v.GenericSchema>).map(([field, one]) => ({ name: `${kind}.${field}`, one })),
)
const words = ['', 'note', 'zone.a', 'resident', 'self', 'item', 'free', 'a'.repeat(24), 'toString']
const numbers = [0, 1, -1, 0.5, 1e6, 1e6 + 1, -1e6, 1e300, 59, 60, 4001, Number.NaN, Number.POSITIVE_INFINITY]

test(`a check says of ${fields.length} fields what their schema says, of values of all kinds (seed ${seed})`, () => {
  const { of, below } = chance(seed)
  const plain = () => of<unknown>([of(words), of(numbers), true, false, null, undefined])
  const value = (): unknown =>
    of([
      plain,
      plain,
      () => ({ x: plain(), y: plain() }),
      () => ({ w: of(numbers), h: of(numbers) }),
      () => ({ x: of(numbers), y: of(numbers), z: plain() }),
      () => ({ is: of(words), id: of(words), by: { x: of(numbers), y: of(numbers) } }),
      () => Array.from({ length: below(4) }, () => of(numbers)),
      () => ({ text: plain(), voice: of(words), entry: of(words) }),
    ])()
  const said = { yes: 0, no: 0 }
  for (const { name, one } of fields) {
    const check = checkOf(one)
    for (let n = 0; n < 400; n++) {
      const tried = value()
      expect(check(tried), `${name}: ${JSON.stringify(tried)}`).toBe(v.is(one, tried))
      said[v.is(one, tried) ? 'yes' : 'no']++
    }
  }
  expect(said.yes).toBeGreaterThan(500)
  expect(said.no).toBeGreaterThan(500)
})

test('what is too large to be kept is not kept, whatever its schema says', () => {
  const long = 'å'.repeat(limits.valueWeight + 1)
  expect(checkOf(v.string())(long)).toBe(false)
  expect(checkOf(v.unknown())({ a: [long] })).toBe(false)
  expect(checkOf(v.object({ x: v.number() }))({ x: 1, y: long })).toBe(false)
  expect(checkOf(v.unknown())(Array.from({ length: limits.valueWeight + 1 }, () => 1))).toBe(false)
  expect(checkOf(v.unknown())({ a: true })).toBe(true)
})
