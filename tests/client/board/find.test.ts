import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findItems, fold } from '#client/places/board/find.ts'
import type { Placed } from '#shared/docs/board.ts'
import { newId } from '#shared/newId.ts'
import { everyThing } from '#tests/kit/everyKind.ts'
import { aCard, aNote, aPrintedBoard } from '#tests/kit/printedBoard.ts'

const found = (words: string[], query: string) => {
  const notes = words.map((body, at) => aNote(body, { at: { x: 0, y: at * 300 } }))
  return findItems(notes, query).map((id) => notes.find((note) => note.id === id)?.body)
}

test('neither case nor accents nor how one spells å count', () => {
  const said = ['Idéer på gangen', 'ÅRHUS', 'Kaffe i Aarhus', 'Smørrebrød', 'Blå stue']
  expect(found(said, 'ideer')).toEqual(['Idéer på gangen'])
  expect(found(said, 'århus')).toEqual(['ÅRHUS', 'Kaffe i Aarhus'])
  expect(found(said, 'aarhus')).toEqual(['ÅRHUS', 'Kaffe i Aarhus'])
  expect(found(said, 'SMORRE')).toEqual(['Smørrebrød'])
})

test('all the words that are looked for are there, in any order', () => {
  const said = ['Kaffe om morgenen', 'Morgensang og kaffe', 'Kun kaffe']
  expect(found(said, 'morgen kaffe')).toEqual(['Kaffe om morgenen', 'Morgensang og kaffe'])
  expect(found(said, '  ')).toEqual([])
  expect(found(said, 'te')).toEqual([])
})

test('notes, cards, clusters, texts and what pictures show are found', () => {
  const items: Placed[] = [
    ...aPrintedBoard().items,
    aCard({ title: 'Et nyt rum', forWhom: 'De pårørende' }),
    ...Object.values(everyThing).map((thing) => ({ ...thing, id: newId<'item'>() })),
  ]
  const kinds = (query: string) => findItems(items, query).map((id) => items.find((item) => item.id === id)?.kind)
  expect(kinds('sovs')).toEqual(['note'])
  expect(kinds('aftensmad')).toEqual(['cluster'])
  expect(kinds('pårørende')).toEqual(['card'])
  expect(kinds('velkommen')).toEqual(['text'])
  expect(kinds('en have')).toContain('image')
})

test('whatever is written is found by any part of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (body, a, b) => {
      const letters = [...new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(body)].map((one) => one.segment)
      const [from, to] = [a % letters.length, b % letters.length].sort((x, y) => x - y)
      const part = letters.slice(from, (to ?? 0) + 1).join('')
      // Cut in the middle of a word, the same letters may fold otherwise: only whole folds can be asked for.
      fc.pre(fold(part).trim() !== '' && fold(body).includes(fold(part)))
      expect(found([body], part)).toEqual([body])
    }),
  )
})
