import type { Placed } from '#shared/docs/board.ts'
import { type Box, overlaps, type Point, type Size } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { clusterRound } from '../items/cluster/paintCluster.ts'
import { looks } from '../items/index.ts'
import { zoneRound } from '../items/zone/paintZone.ts'
import { createBoardBrush } from './brush.ts'
import { type Camera, shown } from './camera.ts'
import { createHand, itemRound } from './hand.ts'
import type { Scene } from './scene.ts'
import { createTiles } from './tiles.ts'

/** Milliseconds a frame may spend on painting tiles: before there is anything to see, while the camera moves, and at rest. */
const budget = { first: 100, moving: 4, resting: 8 }

/** What a frame shows besides the scene itself. */
export interface Shown {
  /** Items far away are only painted. Near by they are elements, and `pending` are those that have none yet. */
  isFar: boolean
  pending: readonly Placed[]
  /** Items in somebody's hand, and how far they have been carried. */
  lifted: ReadonlySet<ItemId>
  by: Point
  picked: readonly ItemId[]
  /** Codes of the zones that matter now. */
  current: readonly string[]
  isMoving: boolean
  isFirst: boolean
}

export function createPainter(canvas: HTMLCanvasElement, scene: Scene) {
  const pen = canvas.getContext('2d', { alpha: false })
  const brush = createBoardBrush(scene)
  const hand = createHand(scene, brush)
  let lifted: ReadonlySet<ItemId> = new Set()
  let wasWhole = false
  const tiles = createTiles(
    (to, box, scale) => brush.part(to, box, scale, lifted),
    (to, box, scale) => brush.ground(to, box, scale, lifted),
  )
  scene.onSpoilt((box) => tiles.spoil(box))

  const carried = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y })
  /** What is drawn anew in every frame: what the step is about, what is picked and what is carried. */
  const drawOver = (to: CanvasRenderingContext2D, camera: Camera, window: Box, what: Shown) => {
    const scale = camera.zoom * devicePixelRatio
    const seen = (id: ItemId): Box[] => {
      const box = scene.boxOf(id)
      const at = box && lifted.has(id) ? carried(box, what.by) : box
      return at && overlaps(at, window) ? [at] : []
    }
    const ground = [...scene.ground()]
    const current = ground.filter((one) => one.kind === 'zone' && what.current.includes(one.zone))
    for (const one of ground) if (lifted.has(one.id)) for (const box of seen(one.id)) brush.one(to, one, scale, box)
    const outline = (ids: readonly ItemId[], round: number) => brush.outline(to, ids.flatMap(seen), round, scale)
    outline(
      current.map((one) => one.id),
      zoneRound,
    )
    for (const item of what.pending) if (!looks[item.kind].isOpaque) brush.one(to, item, scale)
    const isFloor = (id: ItemId) => looks[scene.get(id)?.kind ?? 'note'].isFloor
    outline(what.picked.filter(isFloor), clusterRound)
    if (!what.isFar) return
    outline(
      what.picked.filter((id) => !lifted.has(id) && !isFloor(id)),
      itemRound,
    )
    hand.draw(to, lifted, what.by, scale, window)
  }

  return {
    /** Draws one frame: whether nothing is missing, and whether there is more to make ready for the next. */
    draw(camera: Camera, view: Size, what: Shown): { isWhole: boolean; hasMore: boolean } {
      if (!pen) return { isWhole: true, hasMore: false }
      const density = devicePixelRatio
      const scale = camera.zoom * density
      fitTo(canvas, view, density)
      if (lifted !== what.lifted) {
        const changed = new Set([...lifted, ...what.lifted])
        lifted = what.lifted
        for (const id of changed) tiles.spoil(scene.boxOf(id) ?? { x: 0, y: 0, w: 0, h: 0 })
      }
      pen.setTransform(1, 0, 0, 1, 0, 0)
      const isWhole = tiles.draw(pen, camera, view, density, {
        budget: what.isFirst ? budget.first : what.isMoving ? budget.moving : budget.resting,
        isMoving: what.isMoving,
      })
      pen.setTransform(scale, 0, 0, scale, Math.round(-camera.x * scale), Math.round(-camera.y * scale))
      drawOver(pen, camera, shown(camera, view), what)
      // What is in view comes first: the coarse tiles of the whole board wait until a frame that had nothing else to do.
      const isQuiet = isWhole && wasWhole && !what.isMoving
      wasWhole = isWhole
      const whole = scene.extent()
      const isReady = !whole || (isQuiet && tiles.prepare(whole))
      return { isWhole, hasMore: !isWhole || (!what.isMoving && !isReady) }
    },
    /** The page's colours or fonts have changed. */
    repaint(): void {
      brush.refresh()
      tiles.forgetAll()
    },
  }
}

export type Painter = ReturnType<typeof createPainter>

function fitTo(canvas: HTMLCanvasElement, view: Size, density: number): void {
  const width = Math.round(view.w * density)
  const height = Math.round(view.h * density)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
