import { expect, test } from 'vitest'
import { outlineOf } from '#client/places/board/outline.ts'
import { aCard, aNote, aPrintedBoard } from '#tests/kit/printedBoard.ts'

test('zones come in reading order with their clusters, cards and how many notes they hold', () => {
  expect(outlineOf(aPrintedBoard().items)).toMatchObject([
    { code: 'zone.a', title: 'Mad & måltider', notes: 3, lines: [{ is: 'cluster', title: 'Aftensmad', notes: 2 }] },
    { code: 'zone.b', title: 'Kort', notes: 0, lines: [{ is: 'card', title: 'Ét notat om dagen' }] },
  ])
})

test('what lies outside the zones comes last, and a card without a name has none', () => {
  const outside = outlineOf([...aPrintedBoard().items, aNote('Ude', { zone: '' }), aCard({ zone: '', title: ' ' })]).at(-1)
  expect(outside).toMatchObject({ code: undefined, notes: 1, lines: [{ is: 'card', title: '' }] })
})
