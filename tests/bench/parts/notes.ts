import * as Y from 'yjs'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { addItem } from '#shared/edits/items.ts'
import { type ItemId, newId } from '#shared/ids.ts'
import type { Client } from './client.ts'

/** A copy of a board that only its owner writes in; what it does comes out as updates. */
export interface OwnBoard {
  board: Board
  /** Runs one change; the update it made. */
  change(run: (board: Board) => void): Uint8Array
}

export function ownBoard(): OwnBoard {
  const doc = new Y.Doc()
  const board = openBoard(doc)
  let made: Uint8Array = Uint8Array.of(0, 0)
  doc.on('update', (update: Uint8Array) => {
    made = update
  })
  return {
    board,
    change(run) {
      doc.transact(() => run(board))
      return made
    },
  }
}

/** Nobody may write in another's voice than their own. */
export const noteVoice = 'staff'

/** A note as workshops write them: 20 to 200 characters. */
export function putNote(
  board: Board,
  at: number,
  text = `Vi vil gerne prøve noget nyt om morgenen, nummer ${at}. `,
): ItemId {
  const id = newId<'item'>()
  addItem(board, id, {
    kind: 'note',
    body: text.repeat(1 + (at % 3)).trim(),
    voice: noteVoice,
    entry: 'self',
    zone: '',
    cluster: '',
    step: 'silent',
    order: at,
    at: { x: (at % 100) * 260, y: Math.floor(at / 100) * 220 },
  })
  return id
}

const perEdit = 200

/** Fills a document with notes; resolves when the server has them, with how many bytes they are. */
export async function fill(client: Client, count: number): Promise<number> {
  const { board, change } = ownBoard()
  for (let from = 0; from < count; from += perEdit) {
    const update = change(() => {
      for (let at = from; at < Math.min(count, from + perEdit); at++) putNote(board, at)
    })
    client.edit(update)
  }
  await client.roundTrip(Y.encodeStateVector(board.doc))
  return Y.encodeStateAsUpdate(board.doc).length
}
