import type { Placed } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { isLocked } from '#shared/edits/locked.ts'
import { zoneFrame } from '#shared/edits/place.ts'
import { contains, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { traitsOf } from '#shared/items/index.ts'
import type { Scene } from './scene.ts'

/**
 * What a point touches: the highest thing there that is not a cluster, or a cluster's heading. Zones are the floor and are
 * never touched. `slop` is how near is near enough for thin things, board units.
 */
export function hitAt(scene: Scene, at: Point, slop = 0): Placed | undefined {
  const near = scene.within({ x: at.x - slop, y: at.y - slop, w: 2 * slop + 0.01, h: 2 * slop + 0.01 })
  const touched = near.filter((one) => one.kind !== 'zone' && touches(scene, one, at, slop))
  const found = touched.findLast((one) => one.kind !== 'cluster') ?? touched.at(-1)
  return found && (stackOf(scene, found) ?? found)
}

/**
 * The zone that a hand means which may change the structure: it takes a zone at its heading, and one that is unlocked anywhere
 * on its floor.
 */
export const zoneHit = (scene: Scene, at: Point): Placed | undefined =>
  [...scene.ground()].findLast(
    (one) => one.kind === 'zone' && contains(boxOf(one), at) && (!isLocked(one) || at.y < one.at.y + zoneFrame.head),
  )

/** The stack that a note lies in: it is handled as one thing. */
export function stackOf(scene: Scene, { kind, cluster }: Placed & { cluster?: string }): Placed | undefined {
  const heap = kind === 'note' && cluster ? scene.get(cluster as ItemId) : undefined
  return heap?.kind === 'cluster' && heap.folded ? heap : undefined
}

const touches = (scene: Scene, item: Placed, at: Point, slop: number): boolean =>
  traitsOf(item).shape?.hits?.(item, at, slop, scene.boxOf) ?? contains(boxOf(item), at)
