import type { Board } from '../docs/board.ts'
import { around, type Box, type Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { blocksOf, moveBlocks } from './blocks.ts'

/** Where things line up: by an edge, or by their middles. */
export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

/** Along which way equal room is made between things. */
export const ways = ['across', 'down'] as const
export type Way = (typeof ways)[number]

/** How far each box must move to line up with the others. */
export function aligned(boxes: readonly Box[], to: Alignment): Point[] {
  const all = around(boxes)
  return all ? boxes.map((box) => wayInto(all, box, to)) : []
}

function wayInto(all: Box, box: Box, to: Alignment): Point {
  switch (to) {
    case 'left':
      return { x: all.x - box.x, y: 0 }
    case 'centre':
      return { x: all.x + all.w / 2 - (box.x + box.w / 2), y: 0 }
    case 'right':
      return { x: all.x + all.w - (box.x + box.w), y: 0 }
    case 'top':
      return { x: 0, y: all.y - box.y }
    case 'middle':
      return { x: 0, y: all.y + all.h / 2 - (box.y + box.h / 2) }
    case 'bottom':
      return { x: 0, y: all.y + all.h - (box.y + box.h) }
  }
}

interface Span {
  index: number
  from: number
  length: number
}
const middleOf = ({ from, length }: Span): number => from + length / 2

/**
 * How far each box must move for equal room between them; the outermost two stay. When they lie too close for any room, their
 * middles are spread instead.
 */
export function distributed(boxes: readonly Box[], way: Way): Point[] {
  const spans = boxes
    .map(
      ({ x, y, w, h }, index): Span =>
        way === 'across' ? { index, from: x, length: w } : { index, from: y, length: h },
    )
    .sort((a, b) => middleOf(a) - middleOf(b) || a.index - b.index)
  const [first, last] = [spans[0], spans.at(-1)]
  const by: Point[] = boxes.map(() => ({ x: 0, y: 0 }))
  if (!first || !last || spans.length < 3) return by
  const room = last.from + last.length - first.from - spans.reduce((sum, one) => sum + one.length, 0)
  const gap = room / (spans.length - 1)
  const step = (middleOf(last) - middleOf(first)) / (spans.length - 1)
  let from = first.from
  for (const [at, span] of spans.entries()) {
    const to = gap >= 0 ? from : middleOf(first) + at * step - span.length / 2
    from += span.length + gap
    if (span !== first && span !== last)
      by[span.index] = way === 'across' ? { x: to - span.from, y: 0 } : { x: 0, y: to - span.from }
  }
  return by
}

/** Lines things up on the board; a cluster moves as one thing. */
export function alignItems(board: Board, ids: readonly ItemId[], to: Alignment): void {
  const blocks = blocksOf(board, ids)
  moveBlocks(
    board,
    blocks,
    aligned(
      blocks.map((one) => one.box),
      to,
    ),
  )
}

/** Makes equal room between things on the board. */
export function distributeItems(board: Board, ids: readonly ItemId[], way: Way): void {
  const blocks = blocksOf(board, ids)
  moveBlocks(
    board,
    blocks,
    distributed(
      blocks.map((one) => one.box),
      way,
    ),
  )
}
