import { around, type Box, overlapOf, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item, Kind } from '#shared/items/index.ts'
import { looks } from '../items/index.ts'
import type { Look } from '../items/view.ts'
import type { BoardBrush } from './brush.ts'
import type { Scene } from './scene.ts'

/** The picture is made no larger than this many pixels a side; what reaches further is painted as it comes into view. */
const most = 3_000

/** Roundness of the outline of what is picked, and room for it; board units. */
export const itemRound = 4
const rim = 80

interface Picture {
  of: ReadonlySet<ItemId>
  scale: number
  box: Box
  canvas: HTMLCanvasElement
}

/** What is carried, as one picture that is painted when it is taken up: two hundred notes are moved as one. */
export function createHand(scene: Scene, brush: BoardBrush) {
  let picture: Picture | undefined
  let reach: { of: ReadonlySet<ItemId>; box: Box } | undefined

  const paint = (of: ReadonlySet<ItemId>, scale: number, box: Box): Picture => {
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(box.w * scale)
    canvas.height = Math.ceil(box.h * scale)
    const pen = canvas.getContext('2d')
    pen?.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale)
    if (!pen) return { of, scale, box, canvas }
    const items = scene.within(box).filter((item) => of.has(item.id) && isCarriedAsPicture(item.kind))
    for (const item of items) brush.one(pen, item, scale)
    brush.outline(
      pen,
      items.flatMap((item) => scene.boxOf(item.id) ?? []),
      itemRound,
      scale,
    )
    return { of, scale, box, canvas }
  }

  return {
    /** Draws what is carried where it has been carried to. `window` is what the view shows, in board units. */
    draw(pen: CanvasRenderingContext2D, lifted: ReadonlySet<ItemId>, by: Point, scale: number, window: Box): void {
      if (lifted.size === 0) {
        picture = undefined
        return
      }
      const needed = overlapOf(allOf(lifted), { ...window, x: window.x - by.x, y: window.y - by.y })
      if (!needed) return
      if (picture?.of !== lifted || picture.scale !== scale || !covers(picture.box, needed)) {
        const more = Math.max(0, most / scale - Math.max(window.w, window.h)) / 2
        const wide = { x: needed.x - more, y: needed.y - more, w: needed.w + 2 * more, h: needed.h + 2 * more }
        picture = paint(lifted, scale, onPixels(overlapOf(allOf(lifted), wide) ?? needed, scale))
      }
      const { box, canvas } = picture
      const [x, y] = [Math.round(by.x * scale) / scale, Math.round(by.y * scale) / scale]
      pen.drawImage(canvas, box.x + x, box.y + y, canvas.width / scale, canvas.height / scale)
    },
  }

  /** The box around all that is carried, with room for its outlines. */
  function allOf(lifted: ReadonlySet<ItemId>): Box {
    if (reach?.of !== lifted) {
      const { x, y, w, h } = around([...lifted].flatMap((id) => scene.boxOf(id) ?? [])) ?? { x: 0, y: 0, w: 0, h: 0 }
      reach = { of: lifted, box: { x: x - rim, y: y - rim, w: w + 2 * rim, h: h + 2 * rim } }
    }
    return reach.box
  }
}

/** Floors are drawn under everything, and what hangs on others as these lie now. */
const isCarriedAsPicture = (kind: Kind): boolean => {
  const look: Pick<Look<Item>, 'isFloor' | 'isPainted'> = looks[kind]
  return !look.isFloor && !look.isPainted
}

/** Grown to whole pixels, so that the picture is copied and not stretched. */
function onPixels({ x, y, w, h }: Box, scale: number): Box {
  const from = { x: Math.floor(x * scale) / scale, y: Math.floor(y * scale) / scale }
  return { ...from, w: x + w - from.x, h: y + h - from.y }
}

const covers = (a: Box, b: Box): boolean => a.x <= b.x && a.y <= b.y && a.x + a.w >= b.x + b.w && a.y + a.h >= b.y + b.h
