import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyOf, toAskAbout } from '#shared/guard/asking.ts'
import { edgeCaseTexts } from '#tests/kit/sampleProposals.ts'

const note = (id: string) => ({ id, text: edgeCaseTexts.find((one) => one.id === id)!.text })
const nobody = new Set<string>()

test('of the edge cases only e01 and e02 are asked about, and only e02 may stay on somebody’s word', () => {
  const asks = toAskAbout(edgeCaseTexts, nobody)
  expect(asks.map(({ id, mayBeKept }) => [id, mayBeKept])).toEqual([
    ['e01', false],
    ['e02', true],
  ])
})

test('an answer stands for these words and no others', () => {
  const answered = new Set([keyOf(note('e02').text), keyOf(note('e01').text)])
  expect(toAskAbout([note('e02')], answered)).toEqual([])
  expect(toAskAbout([{ text: `${note('e02').text}!` }], answered)).toHaveLength(1)
  expect(toAskAbout([note('e01')], answered)).toHaveLength(1)
})

test('words that look the same have the same key, whatever they are made of', () => {
  expect(keyOf(' Å\r\nb ')).toBe(keyOf('Å\nb'))
  expect(keyOf('a')).not.toBe(keyOf('b'))
})

test('a key is 128 bits of SHA-256, the same in browser and server', () => {
  expect(keyOf('æøå 🏡')).toBe(createHash('sha256').update('æøå 🏡').digest('hex').slice(0, 32))
})
