import { expect, test } from 'vitest'
import { makeCard, missingInCard, setCode, setMandateNeed } from '#shared/edits/card.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { removeItems, typeText } from '#shared/edits/items.ts'
import { readKind } from '#shared/items/index.ts'
import { aBoard, idOf, putNote, putZone } from '../../kit/aBoard.ts'

const card = (board: ReturnType<typeof aBoard>, id: ReturnType<typeof idOf>) => readKind(board.items.get(id), 'card')!

test('a card of a cluster has its title and keeps every note as it read', () => {
  const board = aBoard()
  putZone(board, 'zone.cards')
  putNote(board, 'a', { body: 'Suppe kl. 14', entry: 'scribe', scribeVoice: 'staff' })
  putNote(board, 'b')
  const cluster = groupNotes(board, [idOf('a'), idOf('b')], 'Mad')!
  const id = makeCard(board, [cluster])!
  typeText(board, idOf('a'), 'body', 'Noget andet')
  removeItems(board, [idOf('b')])
  expect(card(board, id)).toMatchObject({ title: 'Mad', zone: 'zone.cards', mandateNeed: 'unknown', proposal: '' })
  expect(card(board, id).sources).toEqual({
    [idOf('a')]: { text: 'Suppe kl. 14', voice: 'resident', entry: 'scribe', scribeVoice: 'staff' },
    [idOf('b')]: { text: 'b', voice: 'resident', entry: 'self' },
  })
})

test('a note may feed several cards, and no notes make no card', () => {
  const board = aBoard()
  putNote(board, 'a')
  expect(makeCard(board, [idOf('a')])).not.toBe(makeCard(board, [idOf('a')]))
  expect(makeCard(board, [idOf('gone')])).toBeUndefined()
})

test('a card says what it lacks until everything that is needed is there', () => {
  const board = aBoard()
  putNote(board, 'a')
  const id = makeCard(board, [idOf('a')])!
  expect(missingInCard(card(board, id))).toEqual(['title', 'what', 'forWhom', 'better', 'themes', 'aims'])
  for (const field of ['title', 'what', 'forWhom', 'better']) typeText(board, id, field, 'Noget')
  setCode(board, id, 'themes', 'welfare_technology', true)
  setCode(board, id, 'aims', 'time_and_presence', true)
  setMandateNeed(board, id, 'required')
  expect(missingInCard(card(board, id))).toEqual([])
  setCode(board, id, 'aims', 'time_and_presence', false)
  expect(missingInCard(card(board, id))).toEqual(['aims'])
})
