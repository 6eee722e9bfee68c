import { expect, test } from 'vitest'
import { makeCard, rewordSource, setCode, setMandateNeed } from '#shared/edits/card.ts'
import { missingInCard } from '#shared/items/card.ts'
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

test('a note said in other words reads so on the card and on the board, in the same voice', () => {
  const board = aBoard()
  putNote(board, 'a', { body: 'Fru Eksempelsen vil sove længe' })
  const id = makeCard(board, [idOf('a')])!
  rewordSource(board, id, idOf('a'), 'Nogle vil sove længe')
  expect(card(board, id).sources[idOf('a')]).toEqual({ text: 'Nogle vil sove længe', voice: 'resident', entry: 'self' })
  expect(readKind(board.items.get(idOf('a')), 'note')?.body).toBe('Nogle vil sove længe')
})

test('a note that was changed since the card was made keeps its own words', () => {
  const board = aBoard()
  putNote(board, 'a', { body: 'Ring 00 00 00 00' })
  const id = makeCard(board, [idOf('a')])!
  typeText(board, idOf('a'), 'body', 'Ring til os')
  rewordSource(board, id, idOf('a'), 'Ring til nogen')
  rewordSource(board, id, idOf('gone'), 'Ingen')
  expect(readKind(board.items.get(idOf('a')), 'note')?.body).toBe('Ring til os')
  expect(Object.values(card(board, id).sources).map((one) => one.text)).toEqual(['Ring til nogen'])
})
