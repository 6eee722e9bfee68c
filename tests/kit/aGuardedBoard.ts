import type { Speaker } from '#server/sync/guardLaw.ts'
import { laws } from '#server/sync/laws.ts'
import type { Access } from '#shared/access.ts'
import { type Board, openBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { idOf, putNote, putZone } from './aBoard.ts'
import { honest, judged } from './judged.ts'

/** A board with two zones, a note `c`, and a cluster of `a` and `b`, all signed by somebody else than who sends. */
export function aGuardedBoard() {
  const there = judged(laws.board, openBoard, (board) => {
    putZone(board, 'zone.a')
    putZone(board, 'zone.b', { x: 0, y: 820 })
    for (const name of ['a', 'b', 'c']) putNote(board, name, { zone: 'zone.a', at: { x: 40, y: 100 } })
    groupNotes(board, [idOf('a'), idOf('b')], 'Mad')
  })
  return {
    ...there,
    /** What a page with this access would send after `change`, and what the guard says to it. */
    doing: (change: (board: Board) => void, access: Access = 'arrange', speaks?: Speaker) =>
      there.judge(
        honest(there.doc, (copy) => change({ ...openBoard(copy), zonesStay: true })),
        access,
        speaks,
      ),
  }
}

export const raw = (board: Board, name: string) => board.items.get(idOf(name))
export const refused = (fault: string) => ({ is: 'bad', fault })
