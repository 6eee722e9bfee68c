import { expect, test } from 'vitest'
import { lix } from '#shared/guard/lix.ts'
import { plainText } from '#shared/proposal/blocks.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { sampleIds, sampleProposal } from '#tests/kit/sampleProposals.ts'

test('words per sentence plus percent of long words', () => {
  expect(lix('Vi spiser sammen. Medarbejderne sidder med ved bordet.').value).toBeCloseTo(8 / 2 + 100 / 8, 5)
})

test('an abbreviation ends no sentence, a line break does', () => {
  expect(lix('Det er fx. rart').value).toBeCloseTo(4, 5)
  expect(lix('et to\ntre fire').value).toBeCloseTo(2, 5)
})

test('no words have no number', () => {
  expect(lix(' – 👩‍🦳 ')).toEqual({ value: 0, words: 0 })
})

test.each(sampleIds)('the sample proposal %s is as easy to read as it was measured to be', (id) => {
  const { sections } = sampleProposal(id)
  const text = textSections.map((section) => plainText(sections[section])).join('\n')
  expect(lix(text).value).toBeGreaterThan(22)
  expect(lix(text).value).toBeLessThan(32)
})
