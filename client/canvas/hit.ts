import type { Placed } from '#shared/docs/board.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { contains, type Point } from '#shared/geometry.ts'
import type { Scene } from './scene.ts'

/** What a point touches: the highest card, note or cluster heading there. Zones are the floor and are never touched. */
export function hitAt(scene: Scene, at: Point): Placed | undefined {
  const near = scene.within({ x: at.x, y: at.y, w: 0.01, h: 0.01 })
  const touched = near.filter((one) => one.kind !== 'zone' && contains(boxOf(one), at))
  return touched.findLast((one) => one.kind !== 'cluster') ?? touched.at(-1)
}
