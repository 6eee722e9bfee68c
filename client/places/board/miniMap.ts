import type { Placed } from '#shared/docs/board.ts'
import type { Box, Point, Size } from '#shared/geometry.ts'
import { type Camera, shown } from '../../canvas/camera.ts'
import { type Palette, readPalette } from '../../canvas/palette.ts'
import type { Scene } from '../../canvas/scene.ts'

/** Where a small map shows a board: all of it, in the middle. */
export function placeOfMap(whole: Box, map: Size) {
  const scale = Math.min(map.w / Math.max(1, whole.w), map.h / Math.max(1, whole.h))
  const left = (map.w - whole.w * scale) / 2 - whole.x * scale
  const top = (map.h - whole.h * scale) / 2 - whole.y * scale
  return {
    toMap: ({ x, y, w, h }: Box): Box => ({ x: left + x * scale, y: top + y * scale, w: w * scale, h: h * scale }),
    toBoard: ({ x, y }: Point): Point => ({ x: (x - left) / scale, y: (y - top) / scale }),
  }
}

/** A camera as near as before, with a point in the middle of the view. */
export const centredOn = (at: Point, { zoom }: Camera, view: Size): Camera => ({
  x: at.x - view.w / zoom / 2,
  y: at.y - view.h / zoom / 2,
  zoom,
})

const colourOf = (item: Placed, palette: Palette): string => {
  if (item.kind === 'note') return palette.deep[item.voice]
  if (item.kind === 'card') return palette.brand
  return item.kind === 'zone' ? palette.surface : item.kind === 'cluster' ? palette.brandSoft : palette.strong
}

/** Draws a board on a small canvas: the board seldom, the frame around what is in view often. */
export function createMapBrush(canvas: HTMLCanvasElement, scene: Scene) {
  const still = document.createElement('canvas')
  const size = (): Size => ({ w: canvas.clientWidth, h: canvas.clientHeight })
  const penOf = (one: HTMLCanvasElement) => {
    const [w, h] = [Math.round(size().w * devicePixelRatio), Math.round(size().h * devicePixelRatio)]
    if (one.width !== w) one.width = w
    if (one.height !== h) one.height = h
    const pen = one.getContext('2d')
    pen?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
    return pen
  }
  let palette = readPalette()

  return {
    /** Paints the board. */
    paint(): void {
      palette = readPalette()
      const pen = penOf(still)
      const whole = scene.extent()
      if (!pen) return
      pen.fillStyle = palette.sunken
      pen.fillRect(0, 0, size().w, size().h)
      pen.lineWidth = 1
      pen.strokeStyle = palette.line
      if (!whole) return
      const { toMap } = placeOfMap(whole, size())
      const lay = (item: Placed) => {
        const box = scene.boxOf(item.id)
        if (!box) return
        const { x, y, w, h } = toMap(box)
        pen.fillStyle = colourOf(item, palette)
        pen.fillRect(x, y, Math.max(1, w), Math.max(1, h))
        if (item.kind === 'zone') pen.strokeRect(x, y, w, h)
      }
      const items = [...scene.all()]
      const isFloor = ({ kind }: Placed) => kind === 'zone' || kind === 'cluster'
      for (const item of items) if (item.kind === 'zone') lay(item)
      for (const item of items) if (item.kind === 'cluster') lay(item)
      for (const item of items) if (!isFloor(item)) lay(item)
    },
    /** Lays the painted board down again with a frame around what is in view. */
    frame(camera: Camera, view: Size): void {
      const pen = penOf(canvas)
      const whole = scene.extent()
      if (!pen || !whole || still.width === 0) return
      pen.drawImage(still, 0, 0, size().w, size().h)
      const { x, y, w, h } = placeOfMap(whole, size()).toMap(shown(camera, view))
      pen.lineWidth = 3
      pen.strokeStyle = palette.focus
      const left = Math.max(2, x)
      const top = Math.max(2, y)
      pen.strokeRect(left, top, Math.min(size().w - 2, x + w) - left, Math.min(size().h - 2, y + h) - top)
    },
  }
}
