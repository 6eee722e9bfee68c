import * as Y from 'yjs'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { zoneSize } from '#shared/edits/place.ts'
import type { Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Note } from '#shared/items/note.ts'

/** An empty board in memory. */
export const aBoard = (): Board => openBoard(new Y.Doc())

/** An id that a failing test can name: lower case letters and digits, padded to full length. */
export const idOf = (name: string): ItemId => name.padEnd(24, 'x') as ItemId

/** Puts a note on a board, a resident's own unless told otherwise. */
export function putNote(board: Board, name: string, more: Partial<Note> = {}): ItemId {
  const note: Note = {
    kind: 'note',
    body: name,
    voice: 'resident',
    entry: 'self',
    zone: '',
    cluster: '',
    step: '',
    at: { x: 0, y: 0 },
    order: 1,
    ...more,
  }
  addItem(board, idOf(name), note)
  return idOf(name)
}

export function putZone(board: Board, code: string, at: Point = { x: 0, y: 0 }): ItemId {
  const id = idOf(code.replace(/[^a-z]/g, ''))
  addItem(board, id, { kind: 'zone', zone: code, title: code, at, size: { ...zoneSize }, order: 0 })
  return id
}
