import * as Y from 'yjs'
import type { Board } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import { type Card, cardSize, type Source } from '../items/card.ts'
import { readKind } from '../items/index.ts'
import type { Aim, MandateNeed, Theme } from '../programme/codes.ts'
import { newId } from '../newId.ts'
import { addItem, setField, typeText } from './items.ts'
import { sayLockedAgain } from './locked.ts'
import { newOrder, placeIn, zonesOn } from './place.ts'
import { notesAmong } from './group.ts'

/**
 * Makes a card of notes, and of the notes of clusters. It keeps every note as it reads now; the notes themselves stay. The
 * title is the cluster's when all come from one. Undefined without any note.
 */
export function makeCard(board: Board, ids: readonly ItemId[]): ItemId | undefined {
  const sources: Record<string, Source> = {}
  const clusters = new Set<string>()
  let zone = ''
  for (const note of notesAmong(board, ids)) {
    const read = readKind(board.items.get(note), 'note')
    if (!read) continue
    const { body: text, voice, entry, scribeVoice } = read
    sources[note] = scribeVoice ? { text, voice, entry, scribeVoice } : { text, voice, entry }
    clusters.add(read.cluster)
    zone ||= read.zone
  }
  if (clusters.size === 0) return undefined
  const [only = ''] = clusters
  const title = clusters.size === 1 ? (readKind(board.items.get(only), 'cluster')?.title ?? '') : ''
  const id = newId<'item'>()
  board.doc.transact(() => {
    if (zonesOn(board).some((one) => one.zone === 'zone.cards')) zone = 'zone.cards'
    const at = placeIn(board, zone, cardSize)
    addItem(board, id, { ...emptyCard, title, zone, sources, at, order: newOrder(board) })
  })
  return id
}

const emptyCard = {
  kind: 'card',
  what: '',
  forWhom: '',
  better: '',
  inTheWay: '',
  firstStep: '',
  themes: [] as Theme[],
  aims: [] as Aim[],
  mandateNeed: 'unknown',
  proposal: '',
} as const satisfies Partial<Card>

/** Ticks or clears one code of a card's sets. Codes are kept one by one, so that two people ticking at once both count. */
export function setCode(board: Board, card: ItemId, field: 'themes' | 'aims', code: Theme | Aim, on: boolean): void {
  const set = board.items.get(card)?.get(field)
  if (!(set instanceof Y.Map)) return
  if (on) set.set(code, true)
  else set.delete(code)
}

export const setMandateNeed = (board: Board, card: ItemId, need: MandateNeed): void =>
  setField(board, [card], 'mandateNeed', need)

/**
 * Says one of a card's notes in other words, and the note itself where it still reads as it did when the card was made. Whose
 * voice it is stays. For who may lift locks: what is locked is so again afterwards.
 */
export function rewordSource(board: Board, card: ItemId, note: ItemId, text: string): void {
  const sources = board.items.get(card)?.get('sources')
  const before = readKind(board.items.get(card), 'card')?.sources[note]
  if (!(sources instanceof Y.Map) || !before) return
  board.doc.transact(() => {
    const isSame = readKind(board.items.get(note), 'note')?.body === before.text
    sources.set(note, { ...before, text })
    if (isSame) typeText(board, note, 'body', text)
    sayLockedAgain(board, isSame ? [card, note] : [card])
  })
}
