import type { Box } from '#shared/geometry.ts'

/** Side of a cell, board units: about two notes. */
const cell = 512

export interface Grid<Id> {
  put(id: Id, box: Box): void
  drop(id: Id): void
  /** Ids in the cells that a box touches: everything that overlaps it, and some neighbours. Each once, in no order. */
  near(box: Box): Set<Id>
}

/** Finds what lies near a place without looking at everything. */
export function createGrid<Id>(): Grid<Id> {
  const cells = new Map<string, Set<Id>>()
  const where = new Map<Id, string[]>()

  const drop = (id: Id) => {
    for (const key of where.get(id) ?? []) {
      const set = cells.get(key)
      set?.delete(id)
      if (set?.size === 0) cells.delete(key)
    }
    where.delete(id)
  }

  return {
    drop,
    put(id, box) {
      const keys = keysOf(box)
      const old = where.get(id)
      if (old?.length === keys.length && old.every((key, at) => key === keys[at])) return
      drop(id)
      where.set(id, keys)
      for (const key of keys) {
        const set = cells.get(key)
        if (set) set.add(id)
        else cells.set(key, new Set([id]))
      }
    },
    near(box) {
      const found = new Set<Id>()
      if ((box.w / cell) * (box.h / cell) > cells.size) for (const id of where.keys()) found.add(id)
      else for (const key of keysOf(box)) for (const id of cells.get(key) ?? []) found.add(id)
      return found
    },
  }
}

function keysOf(box: Box): string[] {
  const keys: string[] = []
  for (let x = Math.floor(box.x / cell); x <= Math.floor((box.x + box.w) / cell); x++)
    for (let y = Math.floor(box.y / cell); y <= Math.floor((box.y + box.h) / cell); y++) keys.push(`${x} ${y}`)
  return keys
}
