import type { Placed } from '#shared/docs/board.ts'
import { boxOf, frameOf } from '#shared/edits/boxes.ts'
import { around, type Box, overlaps } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/index.ts'
import { createGrid } from './grid.ts'

/**
 * Everything on the board as plain values, found by place. The canvas reads it on every frame, so nothing here is a signal.
 */
export interface Scene {
  get(id: ItemId): Placed | undefined
  all(): Iterable<Placed>
  /** What an item covers; a cluster covers its notes too. */
  boxOf(id: ItemId): Box | undefined
  /** Items that overlap a box, lowest first. */
  within(box: Box): Placed[]
  /** Zones and clusters: what the others lie on. */
  ground(): Iterable<Placed>
  /** The notes in a cluster. */
  members(cluster: ItemId): Iterable<ItemId>
  /** The box around all there is. */
  extent(): Box | undefined
  /** Takes in one item as it now is, or that it is gone. */
  put(id: ItemId, item: Item | undefined): void
  /** Is told of every box whose looks have changed. */
  onSpoilt(hear: (box: Box) => void): void
}

export function createScene(): Scene {
  const hearers: ((box: Box) => void)[] = []
  const spoilt = (box: Box) => {
    for (const hear of hearers) hear(box)
  }
  const items = new Map<ItemId, Placed>()
  const boxes = new Map<ItemId, Box>()
  const heaps = new Map<string, Set<ItemId>>()
  const ground = new Set<ItemId>()
  const grid = createGrid<ItemId>()

  const cover = (item: Placed): Box => {
    if (item.kind !== 'cluster') return boxOf(item)
    const members = [...(heaps.get(item.id) ?? [])].flatMap((id) => boxes.get(id) ?? [])
    return frameOf(boxOf(item), members)
  }
  const settle = (id: ItemId) => {
    const item = items.get(id)
    const old = boxes.get(id)
    if (old) spoilt(old)
    if (!item) return
    const box = cover(item)
    boxes.set(id, box)
    grid.put(id, box)
    spoilt(box)
  }
  const clusterOf = (item: Item | undefined) => (item?.kind === 'note' ? item.cluster : '')

  return {
    get: (id) => items.get(id),
    all: () => items.values(),
    boxOf: (id) => boxes.get(id),
    members: (cluster) => heaps.get(cluster) ?? [],
    *ground() {
      for (const id of ground) {
        const item = items.get(id)
        if (item) yield item
      }
    },
    within(box) {
      const found: Placed[] = []
      for (const id of grid.near(box)) {
        const item = items.get(id)
        const own = boxes.get(id)
        if (item && own && overlaps(own, box)) found.push(item)
      }
      return found.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    },
    extent: () => around([...boxes.values()]),
    onSpoilt: (hear) => void hearers.push(hear),
    put(id, item) {
      const was = clusterOf(items.get(id))
      const is = clusterOf(item)
      if (was) heaps.get(was)?.delete(id)
      if (is) heaps.set(is, (heaps.get(is) ?? new Set()).add(id))
      if (item) items.set(id, { ...item, id })
      else items.delete(id)
      if (item?.kind === 'zone' || item?.kind === 'cluster') ground.add(id)
      else ground.delete(id)
      settle(id)
      if (!item) {
        boxes.delete(id)
        grid.drop(id)
      }
      for (const cluster of new Set([was, is])) if (cluster) settle(cluster as ItemId)
    },
  }
}
