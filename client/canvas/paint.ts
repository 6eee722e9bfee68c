import { type Box, overlaps, type Point, type Size } from '#shared/geometry.ts'
import type { Placed } from '#shared/docs/board.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item } from '#shared/items/index.ts'
import { clusterRound } from '../items/cluster/paintCluster.ts'
import { zoneRound } from '../items/zone/paintZone.ts'
import { looks } from '../items/index.ts'
import type { Brush } from '../items/view.ts'
import { type Camera, shown } from './camera.ts'
import { readPalette } from './palette.ts'
import type { Scene } from './scene.ts'
import { createTiles } from './tiles.ts'

/** Milliseconds a frame may spend on painting tiles. */
const budget = 4
/** Items in the hand are painted anew in every frame, so no finer than this: lines instead of words. */
const inHandScale = 0.2

/** What a frame shows besides the scene itself. */
export interface Shown {
  /** Items far away: painted from tiles. Otherwise only `pending` is painted, until its elements are on the page. */
  isFar: boolean
  pending: readonly Placed[]
  /** Items in somebody's hand, and how far they have been carried. */
  lifted: ReadonlySet<ItemId>
  by: Point
  picked: readonly ItemId[]
  /** Codes of the zones that matter now. */
  current: readonly string[]
}

export function createPainter(canvas: HTMLCanvasElement, scene: Scene) {
  const pen = canvas.getContext('2d', { alpha: false })
  let palette = readPalette()
  let lifted: ReadonlySet<ItemId> = new Set()

  const paintOne = (to: CanvasRenderingContext2D, item: Placed, scale: number, box = scene.boxOf(item.id)) => {
    const brush = looks[item.kind].paint as Brush<Item>
    if (box) brush(to, item, box, palette, scale)
  }
  const tiles = createTiles((to, box, scale) => {
    to.clearRect(box.x, box.y, box.w, box.h)
    for (const item of scene.within(box))
      if (!looks[item.kind].isFloor && !lifted.has(item.id)) paintOne(to, item, scale)
  })
  scene.onSpoilt((box) => tiles.spoil(box))

  const whereNow = (id: ItemId, what: Shown): Box | undefined => {
    const box = scene.boxOf(id)
    return box && what.lifted.has(id) ? { ...box, x: box.x + what.by.x, y: box.y + what.by.y } : box
  }
  const outline = (box: Box, camera: Camera, round: number) => {
    if (!pen) return
    pen.beginPath()
    pen.roundRect(box.x, box.y, box.w, box.h, round)
    pen.lineWidth = 3 / camera.zoom
    pen.strokeStyle = palette.brand
    pen.stroke()
  }

  return {
    /** Draws one frame; true when nothing is missing. */
    draw(camera: Camera, view: Size, what: Shown): boolean {
      if (!pen) return true
      const density = devicePixelRatio
      fitTo(canvas, view, density)
      const scale = camera.zoom * density
      const toBoard = () => pen.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale)
      if (lifted !== what.lifted) {
        for (const id of new Set([...lifted, ...what.lifted]))
          tiles.spoil(scene.boxOf(id) ?? { x: 0, y: 0, w: 0, h: 0 })
        lifted = what.lifted
      }

      pen.setTransform(1, 0, 0, 1, 0, 0)
      pen.fillStyle = palette.paper
      pen.fillRect(0, 0, canvas.width, canvas.height)
      toBoard()
      const window = shown(camera, view)
      const floors = [...scene.ground()].sort((a, b) => Number(b.kind === 'zone') - Number(a.kind === 'zone'))
      for (const one of floors) {
        const box = whereNow(one.id, what)
        if (!box || !overlaps(box, window)) continue
        paintOne(pen, one, scale, box)
        if (one.kind === 'zone' && what.current.includes(one.zone)) outline(box, camera, zoneRound)
        if (what.picked.includes(one.id)) outline(box, camera, clusterRound)
      }

      pen.setTransform(1, 0, 0, 1, 0, 0)
      const isWhole = !what.isFar || tiles.draw(pen, camera, view, density, budget)
      toBoard()
      for (const item of what.pending) paintOne(pen, item, scale)
      if (!what.isFar) return isWhole
      for (const id of new Set([...lifted, ...what.picked])) {
        const item = scene.get(id)
        const box = whereNow(id, what)
        if (!item || !box || looks[item.kind].isFloor || !overlaps(box, window)) continue
        if (lifted.has(id)) paintOne(pen, item, Math.min(scale, inHandScale), box)
        outline(box, camera, 4)
      }
      return isWhole
    },
    /** The page's colours or fonts have changed. */
    repaint(): void {
      palette = readPalette()
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
