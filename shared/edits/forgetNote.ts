import * as Y from 'yjs'
import { type Board, readBoard } from '../docs/board.ts'
import type { ItemId } from '../ids.ts'
import { readKind, wordsOf } from '../items/index.ts'
import { aboutItems } from './about.ts'

/** What a board says of one note: its words, its words as cards have copied them, and what was said of it. Nothing when there is no such note. */
export function wordsOfNote(board: Board, note: ItemId): string[] {
  const read = readKind(board.items.get(note), 'note')
  const copies = readBoard(board).flatMap((item) => (item.kind === 'card' ? (item.sources[note]?.text ?? []) : []))
  return read ? [read.body, ...copies, ...aboutItems(board, new Set([note])).map(wordsOf)] : []
}

/** Takes a note away for good, locked or not, and what was said of it. Cards that copied it keep whose voice it was, and lose the words. */
export function forgetNote(board: Board, note: ItemId): void {
  board.doc.transact(() => {
    for (const { id } of aboutItems(board, new Set([note]))) board.items.delete(id)
    board.items.delete(note)
    for (const raw of board.items.values()) {
      const source = readKind(raw, 'card')?.sources[note]
      const sources = raw.get('sources')
      if (source && sources instanceof Y.Map) sources.set(note, { ...source, text: '' })
    }
  })
}
