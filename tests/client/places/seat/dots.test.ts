import { expect, test } from 'vitest'
import { shownDots } from '#client/places/seat/dots.ts'
import type { Letter } from '#client/live/outbox.ts'
import { type ItemId, newId } from '#shared/ids.ts'

const [a, b] = [newId<'item'>(), newId<'item'>()] as [ItemId, ItemId]
const written = (one: Pick<Letter, 'name' | 'body'>): Letter =>
  ({ id: newId(), order: 1, workshop: 'w', ...one }) as Letter

test('an answer on its way takes the place of the one before, and can be taken back', () => {
  const dots = { left: 1, given: { [a]: 1 }, votes: [{ target: a, say: 'yes' as const }] }
  const care = written({ name: 'castVote', body: { target: a, say: 'care' } })
  expect(shownDots(dots, [care])).toMatchObject({ left: 1, given: { [a]: 1 }, votes: [{ target: a, say: 'care' }] })
  expect(shownDots(dots, [care, written({ name: 'takeDot', body: { target: a } })])).toMatchObject({
    left: 2,
    votes: [],
  })
})

test('votes for and against add up, and the last one of a thing is the one that is taken back', () => {
  const dots = { left: 3, given: {}, votes: [] }
  const plus = written({ name: 'castVote', body: { target: a, say: 'plus' } })
  const other = written({ name: 'castVote', body: { target: b, say: 'minus' } })
  expect(shownDots(dots, [plus, plus, other])).toMatchObject({ left: 0, given: { [a]: 2, [b]: 1 } })
  expect(shownDots(dots, [plus, other, written({ name: 'takeDot', body: { target: a } })])).toMatchObject({
    left: 2,
    votes: [{ target: b, say: 'minus' }],
  })
})

test('an order on its way is the whole order', () => {
  const dots = {
    left: 1,
    given: { [a]: 1, [b]: 1 },
    votes: [
      { target: a, say: 'point' as const },
      { target: b, say: 'point' as const },
    ],
  }
  const seen = shownDots(dots, [written({ name: 'rank', body: { order: [b] } })])
  expect(seen).toMatchObject({ left: 2, votes: [{ target: b, say: 'point' }] })
})
