import { around, type Box, overlapOf, overlaps, type Size } from '#shared/geometry.ts'
import { type Camera, shown } from './camera.ts'

/** Side of a tile in device pixels: small, so that one is painted in a millisecond or two even when it is full of words. */
const side = 256
/** How many are kept: enough for a large screen at three zooms. */
const most = 400
/** So many tiles of other zooms fill one hole at most. */
const mostStandIns = 16
/** The longer side of the coarse picture of the whole board, device pixels. */
const overview = 1024
/** While the camera moves, tiles of another zoom are stretched this much at most before new ones are painted. */
const stretch = { least: 0.5, most: 2 }

interface Tile {
  scale: number
  box: Box
  canvas: HTMLCanvasElement
  /** What of it is out of date, board units. */
  stale: Box | undefined
  usedAt: number
}

/** Paints all there is in a box, paper too; the pen is set so that board units can be used. `scale` is device pixels per board unit. */
export type PaintBox = (pen: CanvasRenderingContext2D, box: Box, scale: number) => void

/**
 * The board as pictures, painted at just the zoom one rests at, so that a pan copies them pixel for pixel. A frame costs the
 * same however many items there are: it lays out a few tiles, and paints as many new ones as its time allows. Until then an
 * old tile, or one of another zoom, stands in; a few very coarse ones of the whole board are made in quiet moments.
 */
export function createTiles(paint: PaintBox, paintGround: PaintBox) {
  const tiles = new Map<string, Tile>()
  let frame = 0
  let settled = 0

  const paintTile = (key: string, box: Box, scale: number, old: Tile | undefined): Tile => {
    const canvas = old?.canvas ?? reused() ?? document.createElement('canvas')
    if (canvas.width !== side) canvas.width = canvas.height = side
    const pen = canvas.getContext('2d', { alpha: false })
    const part = (old?.stale && overlapOf(box, wholePixels(old.stale, box, scale))) ?? box
    if (pen) {
      pen.save()
      pen.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale)
      pen.beginPath()
      pen.rect(part.x, part.y, part.w, part.h)
      pen.clip()
      paint(pen, part, scale)
      pen.restore()
    }
    const tile = { scale, box, canvas, stale: undefined, usedAt: frame }
    tiles.set(key, tile)
    return tile
  }
  /** The canvas of the tile that has not been seen for longest, once there are enough. */
  const reused = (): HTMLCanvasElement | undefined => {
    if (tiles.size < most) return undefined
    const [oldest] = [...tiles].sort(([, a], [, b]) => a.usedAt - b.usedAt)
    if (!oldest || oldest[1].usedAt === frame) return undefined
    tiles.delete(oldest[0])
    return oldest[1].canvas
  }

  return {
    /** Items in this box have changed: that part of its tiles is painted again when they are next seen. */
    spoil(box: Box): void {
      for (const tile of tiles.values())
        if (overlaps(tile.box, box)) tile.stale = around(tile.stale ? [tile.stale, box] : [box])
    },
    forgetAll: () => tiles.clear(),

    /** Lays the tiles of a view on a pen that counts device pixels; true when nothing is missing. */
    draw(pen: CanvasRenderingContext2D, camera: Camera, view: Size, density: number, how: Haste): boolean {
      frame++
      const scale = camera.zoom * density
      const grown = scale / settled
      if (!how.isMoving || !(grown > stretch.least && grown < stretch.most)) settled = scale
      const place = placeOn(camera, scale)
      const until = performance.now() + how.budget
      // Stretched without blending while one zooms: blending takes longer than all the rest of the frame.
      pen.imageSmoothingEnabled = !how.isMoving
      let isWhole = settled === scale
      for (const { key, box } of tilesIn(shown(camera, view, 1), settled)) {
        let tile = tiles.get(key)
        if (!tile || tile.stale) {
          if (performance.now() < until) tile = paintTile(key, box, settled, tile)
          else isWhole = false
        }
        if (tile) {
          tile.usedAt = frame
          lay(pen, tile, box, place(box))
        } else standIn(pen, box, place)
      }
      return isWhole
    },

    /** Paints one coarse tile more, until the whole board has some to stand in; true when it has. They may grow old. */
    prepare(whole: Box): boolean {
      const scale = 2 ** Math.floor(Math.log2(overview / Math.max(whole.w, whole.h)))
      for (const { key, box } of tilesIn(whole, scale)) {
        const tile = tiles.get(key)
        if (tile) tile.usedAt = frame
        else {
          paintTile(key, box, scale, undefined)
          return false
        }
      }
      return true
    },
  }

  /** Fills a hole with what there is of other zooms, the nearest zoom on top. */
  function standIn(pen: CanvasRenderingContext2D, hole: Box, place: Place): void {
    const at = place(hole)
    pen.save()
    pen.beginPath()
    pen.rect(at.x, at.y, at.w, at.h)
    pen.clip()
    const scale = at.w / hole.w
    pen.setTransform(scale, 0, 0, scale, at.x - hole.x * scale, at.y - hole.y * scale)
    paintGround(pen, hole, scale)
    pen.setTransform(1, 0, 0, 1, 0, 0)
    const others = [...tiles.values()].filter((one) => one.scale !== settled && overlaps(one.box, hole))
    const off = (one: Tile) => Math.abs(Math.log(one.scale / settled))
    for (const tile of others.sort((a, b) => off(b) - off(a)).slice(-mostStandIns)) {
      const part = overlapOf(tile.box, hole)
      if (part) lay(pen, tile, part, place(part))
    }
    pen.restore()
  }
}

/** How long a frame may paint, milliseconds, and whether the camera is on its way. */
export interface Haste {
  budget: number
  isMoving: boolean
}

type Place = (box: Box) => Box

/** Where a box of board units lies on the screen, in whole device pixels, so that no seam shows. */
function placeOn(camera: Camera, scale: number): Place {
  const from = { x: Math.round(-camera.x * scale), y: Math.round(-camera.y * scale) }
  return (box) => {
    const x = Math.round(from.x + box.x * scale)
    const y = Math.round(from.y + box.y * scale)
    return {
      x,
      y,
      w: Math.round(from.x + (box.x + box.w) * scale) - x,
      h: Math.round(from.y + (box.y + box.h) * scale) - y,
    }
  }
}

/** The tiles of a scale that a box touches, as their keys and boxes in board units. */
function* tilesIn(touched: Box, scale: number): Iterable<{ key: string; box: Box }> {
  const unit = side / scale
  const lastColumn = Math.floor((touched.x + touched.w) / unit)
  const lastRow = Math.floor((touched.y + touched.h) / unit)
  for (let row = Math.floor(touched.y / unit); row <= lastRow; row++)
    for (let column = Math.floor(touched.x / unit); column <= lastColumn; column++)
      yield { key: `${scale} ${column} ${row}`, box: { x: column * unit, y: row * unit, w: unit, h: unit } }
}

/** Lays the part of a tile that covers `box` where it belongs. */
function lay(pen: CanvasRenderingContext2D, tile: Tile, box: Box, at: Box): void {
  const from = { x: (box.x - tile.box.x) * tile.scale, y: (box.y - tile.box.y) * tile.scale }
  pen.drawImage(tile.canvas, from.x, from.y, box.w * tile.scale, box.h * tile.scale, at.x, at.y, at.w, at.h)
}

/** A box grown to whole pixels of a tile, and a pixel more for what is drawn around an item. */
function wholePixels(part: Box, tile: Box, scale: number): Box {
  const x = tile.x + (Math.floor((part.x - tile.x) * scale) - 1) / scale
  const y = tile.y + (Math.floor((part.y - tile.y) * scale) - 1) / scale
  const right = tile.x + (Math.ceil((part.x + part.w - tile.x) * scale) + 1) / scale
  const bottom = tile.y + (Math.ceil((part.y + part.h - tile.y) * scale) + 1) / scale
  return { x, y, w: right - x, h: bottom - y }
}
