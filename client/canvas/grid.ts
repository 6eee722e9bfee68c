import type { Box } from '#shared/geometry.ts'

/** Side of a cell, board units: about two notes. */
const cell = 512
/** What touches more cells than this is looked at every time instead. */
const mostCells = 400
/** Cells a row is counted as having; the board is smaller than that. */
const row = 1 << 16

export interface Grid<Id> {
  put(id: Id, box: Box): void
  drop(id: Id): void
  /** Ids in the cells that a box touches: everything that overlaps it, and some neighbours. Each once, in no order. */
  near(box: Box): Set<Id>
}

/** Finds what lies near a place without looking at everything. */
export function createGrid<Id>(): Grid<Id> {
  const cells = new Map<number, Set<Id>>()
  const where = new Map<Id, Span>()
  const wide = new Set<Id>()

  const drop = (id: Id) => {
    wide.delete(id)
    const span = where.get(id)
    where.delete(id)
    if (!span || sizeOf(span) > mostCells) return
    for (const key of keysOf(span)) {
      const set = cells.get(key)
      set?.delete(id)
      if (set?.size === 0) cells.delete(key)
    }
  }

  return {
    drop,
    put(id, box) {
      const span = spanOf(box)
      const old = where.get(id)
      if (old && isSame(old, span)) return
      if (old) drop(id)
      where.set(id, span)
      if (sizeOf(span) > mostCells) {
        wide.add(id)
        return
      }
      // Ten thousand are put in at once when a board opens: no generator here.
      const [left, top, right, bottom] = span
      for (let y = top; y <= bottom; y++)
        for (let x = left; x <= right; x++) {
          const key = y * row + x
          const set = cells.get(key)
          if (set) set.add(id)
          else cells.set(key, new Set([id]))
        }
    },
    near(box) {
      const span = spanOf(box)
      if (sizeOf(span) > cells.size) return new Set(where.keys())
      const found = new Set<Id>(wide)
      for (const key of keysOf(span)) for (const id of cells.get(key) ?? []) found.add(id)
      return found
    },
  }
}

/** First and last column and row of cells. */
type Span = readonly [left: number, top: number, right: number, bottom: number]

const spanOf = ({ x, y, w, h }: Box): Span => [
  Math.floor(x / cell),
  Math.floor(y / cell),
  Math.floor((x + w) / cell),
  Math.floor((y + h) / cell),
]
const isSame = (a: Span, b: Span): boolean => a.every((value, at) => value === b[at])
const sizeOf = ([left, top, right, bottom]: Span): number => (right - left + 1) * (bottom - top + 1)

function* keysOf([left, top, right, bottom]: Span): Iterable<number> {
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) yield y * row + x
}
