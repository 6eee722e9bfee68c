import { type Box, overlaps, type Size } from '#shared/geometry.ts'
import type { Camera } from './camera.ts'

/** Side of a tile in device pixels, and how many are kept: enough for a large screen at two levels. */
const side = 512
const most = 160

interface Tile {
  box: Box
  canvas: HTMLCanvasElement
  isStale: boolean
  usedAt: number
}

/** Paints the items of a box; the pen is set so that board units can be used. `scale` is device pixels per board unit. */
export type PaintBox = (pen: CanvasRenderingContext2D, box: Box, scale: number) => void

/**
 * What is too small to read, as pictures. A frame costs the same however many items there are: it lays out a few tiles, and
 * paints as many new ones as its time allows. Until then an old or a coarser tile stands in.
 */
export function createTiles(paint: PaintBox) {
  const tiles = new Map<string, Tile>()
  let frame = 0

  const paintTile = (key: string, box: Box, scale: number, old: Tile | undefined): Tile => {
    const canvas = old?.canvas ?? document.createElement('canvas')
    canvas.width = side
    canvas.height = side
    const pen = canvas.getContext('2d')
    pen?.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale)
    if (pen) paint(pen, box, scale)
    const tile = { box, canvas, isStale: false, usedAt: frame }
    tiles.set(key, tile)
    return tile
  }
  const forgetOld = () => {
    if (tiles.size <= most) return
    const byAge = [...tiles].sort(([, a], [, b]) => a.usedAt - b.usedAt)
    for (const [key, tile] of byAge.slice(0, tiles.size - most)) if (tile.usedAt !== frame) tiles.delete(key)
  }

  return {
    /** Items in this box have changed: its tiles are painted again when they are next seen. */
    spoil(box: Box): void {
      for (const tile of tiles.values()) if (overlaps(tile.box, box)) tile.isStale = true
    },
    forgetAll: () => tiles.clear(),

    /** Lays the tiles of a view on a pen that counts device pixels; true when nothing is missing. */
    draw(pen: CanvasRenderingContext2D, camera: Camera, view: Size, density: number, budget: number): boolean {
      frame++
      const scale = camera.zoom * density
      const level = Math.ceil(Math.log2(scale) - 0.3)
      const started = performance.now()
      let isWhole = true
      for (const { key, box } of covering(camera, view, level)) {
        let tile = tiles.get(key)
        if (!tile || tile.isStale) {
          if (performance.now() - started < budget) tile = paintTile(key, box, 2 ** level, tile)
          else isWhole = false
        }
        const stand = tile ?? coarser(tiles, box, level)
        if (!stand) continue
        stand.usedAt = frame
        lay(pen, stand, box, camera, scale)
      }
      forgetOld()
      return isWhole
    },
  }
}

/** The tiles of a level that a view touches, as their keys and boxes in board units. */
function* covering(camera: Camera, view: Size, level: number): Iterable<{ key: string; box: Box }> {
  const unit = side / 2 ** level
  const lastColumn = Math.floor((camera.x + view.w / camera.zoom) / unit)
  const lastRow = Math.floor((camera.y + view.h / camera.zoom) / unit)
  for (let row = Math.floor(camera.y / unit); row <= lastRow; row++)
    for (let column = Math.floor(camera.x / unit); column <= lastColumn; column++)
      yield { key: `${level} ${column} ${row}`, box: { x: column * unit, y: row * unit, w: unit, h: unit } }
}

/** A painted tile up to three levels coarser that covers the box. */
function coarser(tiles: ReadonlyMap<string, Tile>, box: Box, level: number): Tile | undefined {
  for (let up = level - 1; up >= level - 3; up--) {
    const unit = side / 2 ** up
    const tile = tiles.get(`${up} ${Math.floor(box.x / unit)} ${Math.floor(box.y / unit)}`)
    if (tile) return tile
  }
  return undefined
}

/** Lays the part of a tile that covers `box` where it belongs. Edges are whole pixels, so that no seam shows. */
function lay(pen: CanvasRenderingContext2D, tile: Tile, box: Box, camera: Camera, scale: number): void {
  const left = Math.round((box.x - camera.x) * scale)
  const top = Math.round((box.y - camera.y) * scale)
  const right = Math.round((box.x + box.w - camera.x) * scale)
  const bottom = Math.round((box.y + box.h - camera.y) * scale)
  const per = side / tile.box.w
  const from = { x: (box.x - tile.box.x) * per, y: (box.y - tile.box.y) * per }
  pen.drawImage(tile.canvas, from.x, from.y, box.w * per, box.h * per, left, top, right - left, bottom - top)
}
