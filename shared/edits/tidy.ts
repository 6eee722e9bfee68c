import type { Board } from '../docs/board.ts'
import { around, type Box, type Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { blocksOf, moveBlocks } from './blocks.ts'

/** Between things that have been tidied, board units. */
const gap = 16

/** Boxes in lines, as one reads: a line holds what begins less than half the height of its first box below that. */
export function linesOf<T extends { box: Box }>(things: readonly T[]): T[][] {
  const lines: T[][] = []
  for (const thing of [...things].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)) {
    const line = lines.at(-1)
    const first = line?.[0]?.box
    if (line && first && thing.box.y < first.y + first.h / 2) line.push(thing)
    else lines.push([thing])
  }
  return lines.map((line) => line.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y))
}

/** How far each box must move to lie in a grid, read in the order it lay in. The grid begins where the first one did. */
export function tidied(boxes: readonly Box[]): Point[] {
  const corner = around(boxes)
  const by: Point[] = boxes.map(() => ({ x: 0, y: 0 }))
  if (!corner) return by
  const read = linesOf(boxes.map((box, index) => ({ box, index }))).flat()
  const columns = Math.ceil(Math.sqrt(boxes.length))
  const wide = Array.from({ length: columns }, (_, column) =>
    read.reduce((most, { box }, at) => (at % columns === column ? Math.max(most, box.w) : most), 0),
  )
  let y = corner.y
  for (let row = 0; row * columns < read.length; row++) {
    const line = read.slice(row * columns, (row + 1) * columns)
    let x = corner.x
    for (const [column, { box, index }] of line.entries()) {
      by[index] = { x: x - box.x, y: y - box.y }
      x += (wide[column] ?? 0) + gap
    }
    y += line.reduce((most, { box }) => Math.max(most, box.h), 0) + gap
  }
  return by
}

/** Lays things in a grid. */
export function tidyItems(board: Board, ids: readonly ItemId[]): void {
  const blocks = blocksOf(board, ids)
  moveBlocks(board, blocks, tidied(blocks.map((one) => one.box)))
}
