import { expect, test } from 'vitest'
import type { Card } from '#shared/items/card.ts'
import { plainText } from '#shared/proposal/blocks.ts'
import { fromCard } from '#shared/proposal/fromCard.ts'

const card: Card = {
  kind: 'card',
  at: { x: 0, y: 0 },
  order: 1,
  title: ' Ét notat om dagen ',
  what: 'Vi skriver ét sted.\n\nVi stopper med to lister.',
  forWhom: 'Beboere på gang A.',
  better: 'Mere tid hos beboerne.',
  inTheWay: 'En retningslinje.',
  firstStep: 'Fire beboere i én uge.',
  zone: 'zone.cards',
  themes: ['workflows_guidelines'],
  aims: ['time_and_presence'],
  mandateNeed: 'required',
  sources: {
    a: { text: 'De skriver på skærmen.', voice: 'resident', entry: 'scribe', scribeVoice: 'staff' },
    b: { text: 'Vi skriver tre steder.', voice: 'staff', entry: 'self' },
    c: { text: 'Skemaet er for langt.', voice: 'staff', entry: 'self' },
  },
  proposal: '',
}

test('a card brings its own words into the sections they answer', () => {
  const made = fromCard(card)
  if (!made.ok) throw new Error(made.no)
  const { title, sections, fields } = made.value
  expect(title).toBe('Ét notat om dagen')
  expect(sections.action).toHaveLength(2)
  expect(plainText(sections.who_where)).toBe('Beboere på gang A.')
  expect(plainText(sections.resident_benefit)).toBe('Mere tid hos beboerne.')
  expect(plainText(sections.background)).toBe('En retningslinje.')
  expect(plainText(sections.smallest_test)).toBe('Fire beboere i én uge.')
  expect(sections.summary).toEqual([])
  expect(fields).toMatchObject({ themes: card.themes, aims: card.aims, mandateNeed: 'required', level: null })
})

test('the voices of its notes are counted as the speakers’, never the scribes’', () => {
  const made = fromCard(card)
  expect(made.ok && made.value.heard.map(({ voice, count, method }) => [voice, count, method])).toEqual([
    ['resident', 1, '1 seddel på tavlen'],
    ['staff', 2, '2 sedler på tavlen'],
  ])
})

test('an unfinished card is refused, and told what is empty', () => {
  expect(fromCard({ ...card, what: '  ', better: '' })).toEqual({
    ok: false,
    no: 'card-unfinished',
    about: { fields: 'what better' },
  })
})
