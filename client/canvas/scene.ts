import type { Placed } from '#shared/docs/board.ts'
import { boxOf, frameOf } from '#shared/edits/boxes.ts'
import { around, type Box, overlaps } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Item, type Kind, traitsOf } from '#shared/items/index.ts'
import type { Voice } from '#shared/programme/codes.ts'
import type { Sketch } from '../live/sketch.ts'
import { createGrid } from './grid.ts'

/** What can be told of an item from afar, without the rest of it having been read. */
export interface Speck {
  id: ItemId
  kind: Kind
  voice: Voice | ''
  box: Box
}

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
  /** The same as they are seen from afar: what has not been read before still is not. */
  specks(box: Box): Speck[]
  /** Zones, then clusters: what the others lie on. */
  ground(): Iterable<Placed>
  /** The notes in a cluster; all that belongs to a zone. */
  members(id: ItemId): Iterable<ItemId>
  /** What hangs on an item, as a line does. */
  hanging(id: ItemId): Iterable<ItemId>
  /** The box around all there is. */
  extent(): Box | undefined
  /** Takes in one item as it now is, or that it is gone. */
  put(id: ItemId, item: Item | undefined): void
  /** Takes in where an item lies; the rest is read when it is asked for. Ten thousand are here in a few milliseconds. */
  expect(id: ItemId, sketch: Sketch, read: () => Item | undefined): void
  /** Is told of every box whose looks have changed. */
  onSpoilt(hear: (box: Box) => void): void
  /** Another number after every change. */
  version(): number
}

interface Entry {
  kind: Kind
  order: number
  cluster: string
  voice: Voice | ''
  /** The item, or how to read it; undefined when it turned out that nobody here can. */
  item: Placed | (() => Item | undefined) | undefined
}

export function createScene(): Scene {
  const hearers: ((box: Box) => void)[] = []
  const spoilt = (box: Box) => {
    for (const hear of hearers) hear(box)
  }
  const entries = new Map<ItemId, Entry>()
  const boxes = new Map<ItemId, Box>()
  const heaps = new Map<string, Set<ItemId>>()
  /** What hangs on an item, as a connector does. */
  const hangers = new Map<ItemId, Set<ItemId>>()
  const ground = new Set<ItemId>()
  const grid = createGrid<ItemId>()
  let version = 0
  let extent: { of: number; box: Box | undefined } | undefined

  const get = (id: ItemId): Placed | undefined => {
    const entry = entries.get(id)
    if (typeof entry?.item !== 'function') return entry?.item
    const item = entry.item()
    entry.item = item && { ...item, id }
    return entry.item
  }
  const cover = (item: Placed): Box => {
    if (item.kind !== 'cluster') return traitsOf(item).shape?.box?.(item, (id) => boxes.get(id)) ?? boxOf(item)
    const members = [...(heaps.get(item.id) ?? [])].flatMap((id) => boxes.get(id) ?? [])
    return frameOf(boxOf(item), members)
  }
  const lay = (id: ItemId, box: Box) => {
    boxes.set(id, box)
    grid.put(id, box)
  }
  /** Works out anew what an item covers, and what those cover that hang on it. `isOld`: it has itself not changed. */
  const settle = (id: ItemId, isOld = false) => {
    const item = get(id)
    const old = boxes.get(id)
    const box = item && cover(item)
    if (isOld && old && box && isSame(old, box)) return
    if (old) spoilt(old)
    if (box) {
      lay(id, box)
      spoilt(box)
    } else {
      boxes.delete(id)
      grid.drop(id)
    }
    if (!old || !box || !isSame(old, box)) for (const hanger of hangers.get(id) ?? []) settle(hanger, true)
  }
  /** Takes in what an item is to others, and forgets what it was. */
  const relate = (id: ItemId, next: Entry | undefined): void => {
    const was = entries.get(id)
    if (was?.cluster) heaps.get(was.cluster)?.delete(id)
    if (next?.cluster) heaps.set(next.cluster, (heaps.get(next.cluster) ?? new Set()).add(id))
    for (const at of hungOn(was)) hangers.get(at)?.delete(id)
    for (const at of hungOn(next)) hangers.set(at, (hangers.get(at) ?? new Set()).add(id))
    if (next) entries.set(id, next)
    else entries.delete(id)
    if (next?.kind === 'zone' || next?.kind === 'cluster') ground.add(id)
    else ground.delete(id)
    version++
  }

  const specksIn = (box: Box): (Speck & { order: number })[] => {
    const found: (Speck & { order: number })[] = []
    for (const id of grid.near(box)) {
      const own = boxes.get(id)
      const entry = entries.get(id)
      if (!own || !entry || !overlaps(own, box)) continue
      found.push({ id, kind: entry.kind, order: entry.order, voice: entry.voice, box: own })
    }
    return found.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  }

  return {
    get,
    *all() {
      for (const id of entries.keys()) {
        const item = get(id)
        if (item) yield item
      }
    },
    boxOf: (id) => boxes.get(id),
    members(id) {
      const zone = get(id)
      if (zone?.kind !== 'zone') return heaps.get(id) ?? []
      return [...entries.keys()].filter((other) => other !== id && get(other)?.zone === zone.zone)
    },
    hanging: (id) => hangers.get(id) ?? [],
    *ground() {
      for (const isZone of [true, false])
        for (const id of ground) {
          if ((entries.get(id)?.kind === 'zone') !== isZone) continue
          const item = get(id)
          if (item) yield item
        }
    },
    within: (box) => specksIn(box).flatMap(({ id }) => get(id) ?? []),
    specks: specksIn,
    extent() {
      if (extent?.of !== version) extent = { of: version, box: around([...boxes.values()]) }
      return extent.box
    },
    onSpoilt: (hear) => void hearers.push(hear),
    version: () => version,
    put(id, item) {
      const was = entries.get(id)?.cluster
      const { cluster, voice } = item?.kind === 'note' ? item : { cluster: '', voice: '' as const }
      relate(id, item && { kind: item.kind, order: item.order, cluster, voice, item: { ...item, id } })
      settle(id)
      for (const heap of new Set([was, cluster])) if (heap) settle(heap as ItemId, true)
    },
    expect(id, { box, ...sketch }, read) {
      relate(id, { ...sketch, item: read })
      lay(id, box)
      spoilt(box)
    },
  }
}

const hungOn = (entry: Entry | undefined): readonly ItemId[] => {
  const item = entry?.item
  return item && typeof item !== 'function' ? (traitsOf(item).shape?.hangsOn?.(item) ?? []) : []
}

const isSame = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
