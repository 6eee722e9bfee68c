import { openDoc } from '#server/dev/docLine.ts'
import { playMany } from '#server/dev/play/many.ts'
import { sample } from '#server/dev/play/sample.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { openBoard, readBoard } from '#shared/docs/board.ts'
import { boxAt } from '#shared/edits/boxes.ts'
import type { Box } from '#shared/geometry.ts'

/** A board full of notes, and where they lie, row by row. */
export interface FullBoard {
  url: string
  notes: Box[]
}

export async function fullBoard(facilitator: Visitor, count: number): Promise<FullBoard> {
  const workshop = await playMany(facilitator, sample, count)
  const line = await openDoc(facilitator, 'board', workshop.id)
  const board = openBoard(line.doc)
  const notes = readBoard(board).flatMap((one) => (one.kind === 'note' ? (boxAt(board, one.id) ?? []) : []))
  line.close()
  return { url: workshop.boardUrl, notes: notes.sort((a, b) => a.y - b.y || a.x - b.x) }
}
