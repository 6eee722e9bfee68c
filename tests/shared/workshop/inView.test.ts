import { expect, test } from 'vitest'
import type { Placed } from '#shared/docs/board.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { Cluster } from '#shared/items/cluster.ts'
import type { Note } from '#shared/items/note.ts'
import { targetsOf, wallBoardOf } from '#shared/workshop/inView.ts'

const lying = { at: { x: 0, y: 0 }, order: 1 }

const note = (body: string, zone: string, cluster: ItemId | '' = ''): Placed<Note> => ({
  id: newId<'item'>(),
  kind: 'note',
  ...lying,
  body,
  voice: 'staff',
  entry: 'self',
  zone,
  cluster,
  step: 'silent',
})
const cluster = (title: string, zone: string): Placed<Cluster> => ({
  id: newId<'item'>(),
  kind: 'cluster',
  ...lying,
  title,
  zone,
})
const card = (title: string, zone: string): Placed<Card> => ({
  id: newId<'item'>(),
  kind: 'card',
  ...lying,
  title,
  what: 'Kaffe på sengekanten',
  forWhom: 'Alle',
  better: '',
  inTheWay: '',
  firstStep: '',
  zone,
  themes: [],
  aims: [],
  mandateNeed: 'unknown',
  sources: {},
  proposal: '',
})
const titles = (items: readonly Placed[], zones: string[]) =>
  targetsOf(items, zones)
    .map((one) => one.title)
    .sort()

test('a note in a cluster is voted on as the cluster', () => {
  const coffee = cluster('Kaffe', 'zone.morning')
  const items = [coffee, note('Kaffe kl. 6', 'zone.morning', coffee.id), note('Avis', 'zone.morning')]
  expect(titles(items, ['zone.morning'])).toEqual(['Avis', 'Kaffe'])
  expect(targetsOf(items, ['zone.morning']).find((one) => one.id === coffee.id)?.lines).toEqual(['Kaffe kl. 6'])
})

test('a step about all clusters finds them wherever they lie, and no loose notes', () => {
  const items = [cluster('Morgen', 'zone.morning'), cluster('Nat', 'zone.clusters'), note('Løs', 'zone.clusters')]
  expect(titles(items, ['zone.clusters'])).toEqual(['Morgen', 'Nat'])
})

test('cards can be voted on in their zone, with what they say', () => {
  const [target] = targetsOf([card('Kaffe', 'zone.cards')], ['zone.cards'])
  expect(target).toMatchObject({ kind: 'card', title: 'Kaffe', lines: ['Kaffe på sengekanten', 'Alle'] })
})

test('what lies in the zones of other steps is not on the ballot', () => {
  expect(titles([note('Drøm', 'zone.dream'), note('Frygt', 'zone.worry')], ['zone.worry'])).toEqual(['Frygt'])
})

test('the order of the ballot does not follow the board', () => {
  const notes = Array.from({ length: 20 }, (_, index) => note(String(index), 'zone.dream'))
  const order = targetsOf(notes, ['zone.dream']).map((one) => one.id)
  expect(targetsOf(notes.toReversed(), ['zone.dream']).map((one) => one.id)).toEqual(order)
  expect(order).toEqual(order.toSorted())
})

test('a ballot can be narrowed down to zones, kinds or the notes of one heap', () => {
  const coffee = cluster('Kaffe', 'zone.morning')
  const items = [
    coffee,
    note('Kaffe kl. 6', 'zone.morning', coffee.id),
    note('Avis', 'zone.morning'),
    note('Drøm', 'zone.dream'),
  ]
  const only = (scope: Parameters<typeof targetsOf>[2]) =>
    targetsOf(items, ['zone.morning', 'zone.dream'], scope)
      .map((one) => one.title)
      .sort()
  expect(only({})).toEqual(['Avis', 'Drøm', 'Kaffe'])
  expect(only({ zones: ['zone.dream'] })).toEqual(['Drøm'])
  expect(only({ kinds: ['note'] })).toEqual(['Avis', 'Drøm'])
  expect(only({ kinds: ['cluster'] })).toEqual(['Kaffe'])
  expect(only({ inside: coffee.id })).toEqual(['Kaffe kl. 6'])
})

test('a wall shows the cluster of a note it shows, even when the cluster was dragged elsewhere', () => {
  const coffee = cluster('Kaffe', 'zone.elsewhere')
  const board = wallBoardOf([coffee, note('Kaffe kl. 6', 'zone.morning', coffee.id)], ['zone.morning'])
  expect(board.clusters.map((one) => one.title)).toEqual(['Kaffe'])
  expect(board.notes[0]?.cluster).toBe(coffee.id)
})

test('a wall gets no more notes than it can page through, the newest', () => {
  const notes = Array.from({ length: 1200 }, (_, index) => note(String(index), 'zone.dream'))
  const board = wallBoardOf(notes, ['zone.dream'])
  expect(board.notes).toHaveLength(1000)
  expect(board.notes.at(-1)?.text).toBe('1199')
})

test('a wall is told which clusters lie as stacks', () => {
  const [spread, stack] = [cluster('Mad', 'zone.a'), { ...cluster('Ro', 'zone.a'), folded: true }]
  expect(wallBoardOf([spread, stack], ['zone.a']).clusters.map((one) => one.folded)).toEqual([undefined, true])
})
