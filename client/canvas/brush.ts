import type { Placed } from '#shared/docs/board.ts'
import { type Box, overlaps } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item, Kind } from '#shared/items/index.ts'
import { looks } from '../items/index.ts'
import { type Brush, type Look, speckBelow } from '../items/view.ts'
import { isReadable } from './mount.ts'
import { readPalette } from './palette.ts'
import type { Scene, Speck } from './scene.ts'

/** What is drawn outside an item's box reaches no further than so many device pixels. */
const overhang = 3
const nowhere: Box = { x: 0, y: 0, w: -1, h: -1 }

const lookOf = (kind: Kind): Pick<Look<Item>, 'isFloor' | 'isPainted' | 'isOpaque' | 'speck'> => looks[kind]
const rank = ({ kind }: Pick<Speck, 'kind'>): number => {
  if (kind === 'zone') return 0
  const look = lookOf(kind)
  return look.isFloor ? 1 : look.isPainted ? 2 : 3
}

/** Paints parts of a board on whatever pen it is given; the pen counts board units, `scale` is device pixels for each. */
export function createBoardBrush(scene: Scene) {
  let palette = readPalette()
  const one = (to: CanvasRenderingContext2D, item: Placed, scale: number, box = scene.boxOf(item.id)) => {
    const brush = looks[item.kind].paint as Brush<Item>
    if (box) brush(to, item, box, palette, scale, scene.boxOf)
  }

  return {
    /** The page's colours have changed. */
    refresh: () => {
      palette = readPalette()
    },
    one,
    /** What says that things are picked or matter now. */
    outline(to: CanvasRenderingContext2D, boxes: readonly Box[], round: number, scale: number): void {
      if (boxes.length === 0) return
      to.beginPath()
      for (const { x, y, w, h } of boxes) to.roundRect(x, y, w, h, round)
      to.lineWidth = (3 * devicePixelRatio) / scale
      to.strokeStyle = palette.brand
      to.stroke()
    },
    /**
     * All there is in a box, from the paper up, without what is `lifted`. Near by, what its element does not hide is left to
     * the element, or it would be there twice.
     */
    part(to: CanvasRenderingContext2D, box: Box, scale: number, lifted: ReadonlySet<ItemId>): void {
      const rim = overhang / scale
      const around = { x: box.x - rim, y: box.y - rim, w: box.w + 2 * rim, h: box.h + 2 * rim }
      const isNear = isReadable(scale / devicePixelRatio)
      to.fillStyle = palette.paper
      to.fillRect(box.x, box.y, box.w, box.h)
      const specks = scene.specks(around).filter(({ id }) => !lifted.has(id))
      for (const speck of specks.sort((a, b) => rank(a) - rank(b))) {
        const look = lookOf(speck.kind)
        if (isNear && rank(speck) === 3 && !look.isOpaque) continue
        if (scale < speckBelow && look.speck && speck.voice) look.speck(to, speck.voice, speck.box, palette)
        else {
          const item = scene.get(speck.id)
          if (item) one(to, item, scale)
        }
      }
    },
    /** Only the paper and the floors: quick, however much lies on them. */
    ground(to: CanvasRenderingContext2D, box: Box, scale: number, lifted: ReadonlySet<ItemId>): void {
      to.fillStyle = palette.paper
      to.fillRect(box.x, box.y, box.w, box.h)
      const seen = [...scene.ground()].filter(({ id }) => !lifted.has(id) && overlaps(scene.boxOf(id) ?? nowhere, box))
      for (const item of seen.sort((a, b) => rank(a) - rank(b))) one(to, item, scale)
    },
  }
}

export type BoardBrush = ReturnType<typeof createBoardBrush>
