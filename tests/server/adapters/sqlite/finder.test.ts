import { expect, test } from 'vitest'
import { createFinder } from '#server/adapters/sqlite/finder.ts'
import { chance } from '#tests/kit/chance.ts'

const bytes = (text: string) => Buffer.from(text)

test('words are found wherever a block ends, once each, and others are not', () => {
  const wanted = ['havnen i nat', 'havregrød', 'æbler på tirsdag', 'aldrig sagt'].map(bytes)
  const file = bytes('xx havnen i nat yy havregrød og æbler på tirsdag, havnen i nat')
  for (let size = 1; size <= file.length; size++) {
    const finder = createFinder(wanted)
    for (let at = 0; at < file.length; at += size) finder.look(file.subarray(at, at + size))
    expect(finder.found().map(String).sort()).toEqual(wanted.slice(0, 3).map(String).sort())
  }
})

test('it finds what a plain search finds, in any bytes', () => {
  const random = chance(7)
  const block = Buffer.from(Array.from({ length: 20_000 }, () => random.below(4)))
  const wanted = Array.from({ length: 200 }, () => Buffer.from(Array.from({ length: 8 }, () => random.below(4))))
  const finder = createFinder(wanted)
  finder.look(block.subarray(0, 9_999))
  finder.look(block.subarray(9_999))
  const plain = wanted.filter((one) => block.includes(one))
  expect(new Set(finder.found())).toEqual(new Set(plain))
  expect(plain.length).toBeGreaterThan(0)
})
