import { expect, test } from 'vitest'
import sample from '#server/dev/sampleWorkshop.json' with { type: 'json' }
import { guardWords, guardWordsIn, rightsOf } from '#shared/guard/guardWords.ts'
import { edgeCaseTexts } from '#tests/kit/sampleProposals.ts'

test.each(sample.notes)('note $id asks what its authors expected', ({ text, flags }) => {
  const expected = flags.map((flag) => flag.replace('guard_word:', ''))
  expect(guardWords(text).sort()).toEqual(expected.sort())
})

test('keeping staff and watching flowers are asked about, not judged', () => {
  expect(guardWords(edgeCaseTexts.find((one) => one.id === 'e10')!.text)).toEqual(['fasthold', 'tilsyn'])
})

test('a locked door is asked about', () => {
  expect(guardWords(edgeCaseTexts.find((one) => one.id === 'e11')!.text)).toEqual(['lås'])
})

test.each(['Vi beklager', 'et pejlemærke', 'hun magter det', 'blåskår og slåskamp'])('"%s" is innocent', (text) => {
  expect(guardWords(text)).toEqual([])
})

test('a stem is found inside a compound, in capitals too', () => {
  expect(guardWords('VIDEOOVERVÅGNING og sengesensorer')).toEqual(['overvåg', 'sensor'])
})

test('the word is given back as it was written, to be asked about', () => {
  expect(guardWordsIn('Dørene skal LÅSES, og låsen skal ses efter.')).toEqual([{ stem: 'lås', word: 'LÅSES' }])
})

test('a word is about force unless it is about inspection or complaint', () => {
  expect(['lås', 'samtykke', 'tilsyn', 'klage'].map(rightsOf)).toEqual([
    'useOfForce',
    'useOfForce',
    'inspection',
    'complaint',
  ])
})
