import type { PrintedBoard } from '#server/export/boardFormat.ts'
import type { Placed } from '#shared/docs/board.ts'
import { newId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { Note } from '#shared/items/note.ts'

export const aNote = (body: string, more: Partial<Placed<Note>> = {}): Placed<Note> => ({
  id: newId<'item'>(),
  kind: 'note',
  at: { x: 0, y: 0 },
  order: 1,
  body,
  voice: 'resident',
  entry: 'self',
  zone: 'zone.a',
  cluster: '',
  step: 'silent',
  ...more,
})

export const aCard = (more: Partial<Placed<Card>> = {}): Placed<Card> => ({
  id: newId<'item'>(),
  kind: 'card',
  at: { x: 600, y: 600 },
  order: 3,
  title: 'Ét notat om dagen',
  what: 'Vi skriver ét sted.',
  forWhom: '',
  better: '',
  inTheWay: '',
  firstStep: '',
  zone: 'zone.b',
  themes: [],
  aims: [],
  mandateNeed: 'unknown',
  sources: {},
  proposal: '',
  ...more,
})

/** A board with two zones, a heap of two notes that got five dots, a lone scribed note and a card. */
export function aPrintedBoard(): PrintedBoard {
  const heap = newId<'item'>()
  const zone = (code: string, title: string, x: number): Placed => ({
    id: newId<'item'>(),
    kind: 'zone',
    at: { x, y: 0 },
    order: 0,
    zone: code,
    title,
    size: { w: 1000, h: 700 },
  })
  return {
    title: 'Idéværksted',
    home: 'Havrebakken',
    date: '2026-04-09',
    items: [
      zone('zone.a', 'Mad & måltider', 0),
      zone('zone.b', 'Kort', 1100),
      { id: heap, kind: 'cluster', at: { x: 40, y: 100 }, order: 1, title: 'Aftensmad', zone: 'zone.a' },
      aNote('Sovs! 🍽️', { at: { x: 60, y: 180 }, cluster: heap }),
      aNote('Klokken syv', { at: { x: 320, y: 180 }, cluster: heap, voice: 'relative' }),
      aNote('En tur\ntil havet', { at: { x: 60, y: 450 }, entry: 'scribe', scribeVoice: 'staff' }),
      aCard(),
    ],
    dots: { [heap]: 5 },
  }
}
