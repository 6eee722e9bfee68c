import { type Box, distance, type Point, type Size } from '#shared/geometry.ts'

/** Where one looks: the board point at the view's top left corner, and view pixels per board unit. */
export interface Camera extends Point {
  zoom: number
}

export const zoomLimits = { least: 0.02, most: 4 }

const withinLimits = (zoom: number): number => Math.min(zoomLimits.most, Math.max(zoomLimits.least, zoom))

export const toBoard = (camera: Camera, p: Point): Point => ({
  x: camera.x + p.x / camera.zoom,
  y: camera.y + p.y / camera.zoom,
})

export const toView = (camera: Camera, p: Point): Point => ({
  x: (p.x - camera.x) * camera.zoom,
  y: (p.y - camera.y) * camera.zoom,
})

/** What the view shows, in board units, and `margin` view pixels more on each side. */
export const shown = (camera: Camera, view: Size, margin = 0): Box => ({
  x: camera.x - margin / camera.zoom,
  y: camera.y - margin / camera.zoom,
  w: (view.w + 2 * margin) / camera.zoom,
  h: (view.h + 2 * margin) / camera.zoom,
})

/** Pulls the board along by a distance in view pixels. */
export const panned = (camera: Camera, by: Point): Camera => ({
  ...camera,
  x: camera.x - by.x / camera.zoom,
  y: camera.y - by.y / camera.zoom,
})

/** Zooms by a factor; the board point under `at` (view pixels) stays where it is. */
export function zoomed(camera: Camera, at: Point, factor: number): Camera {
  const zoom = withinLimits(camera.zoom * factor)
  const fixed = toBoard(camera, at)
  return { x: fixed.x - at.x / zoom, y: fixed.y - at.y / zoom, zoom }
}

/** Two fingers: the board points under them stay under them. */
export function pinched(camera: Camera, before: readonly [Point, Point], now: readonly [Point, Point]): Camera {
  const middle = (pair: readonly [Point, Point]) => ({ x: (pair[0].x + pair[1].x) / 2, y: (pair[0].y + pair[1].y) / 2 })
  const from = middle(before)
  const to = middle(now)
  const grown = distance(...now) / Math.max(1, distance(...before))
  return zoomed(panned(camera, { x: to.x - from.x, y: to.y - from.y }), to, grown)
}

/** View pixels that stay free around what is fitted: the bars lie above and below. */
const margin = { side: 32, bars: 84 }

/** A camera that shows the whole box in the middle of the view, never larger than life. */
export function fitted(box: Box, view: Size): Camera {
  const room = { w: Math.max(80, view.w - 2 * margin.side), h: Math.max(80, view.h - 2 * margin.bars) }
  const zoom = withinLimits(Math.min(1, room.w / box.w, room.h / box.h))
  return { x: box.x + box.w / 2 - view.w / zoom / 2, y: box.y + box.h / 2 - view.h / zoom / 2, zoom }
}

/** The least pan that brings a box into the view, keeping the zoom unless the box is too large or too small to read. */
export function revealed(camera: Camera, box: Box, view: Size, readable: number): Camera {
  const edge = 1.7 * margin.bars
  const zoom = Math.max(camera.zoom, readable)
  if (zoom !== camera.zoom || box.w * zoom > view.w || box.h * zoom > view.h)
    return { x: box.x + box.w / 2 - view.w / zoom / 2, y: box.y + box.h / 2 - view.h / zoom / 2, zoom }
  const nudge = (low: number, length: number, from: number, room: number) => {
    if (low < from + edge / zoom) return low - edge / zoom
    if (low + length > from + (room - edge) / zoom) return low + length - (room - edge) / zoom
    return from
  }
  return { x: nudge(box.x, box.w, camera.x, view.w), y: nudge(box.y, box.h, camera.y, view.h), zoom }
}

/** A camera on the way from one to another, `part` of it done. Zoom grows by factors, so that it feels even. */
export function between(a: Camera, b: Camera, view: Size, part: number): Camera {
  const zoom = a.zoom * (b.zoom / a.zoom) ** part
  const half = { x: view.w / 2, y: view.h / 2 }
  const from = toBoard(a, half)
  const to = toBoard(b, half)
  const way = Math.abs(b.zoom / a.zoom - 1) < 1e-6 ? part : (1 / a.zoom - 1 / zoom) / (1 / a.zoom - 1 / b.zoom)
  const middle = { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way }
  return { x: middle.x - half.x / zoom, y: middle.y - half.y / zoom, zoom }
}

/** The camera in an address: `#c=<x>,<y>,<zoom>`; undefined when it is not there or makes no sense. */
export function readCamera(hash: string): Camera | undefined {
  const found = /^#c=(-?[\d.]+),(-?[\d.]+),([\d.]+)$/.exec(hash)
  const [x, y, zoom] = (found ?? []).slice(1).map(Number)
  if (x === undefined || y === undefined || zoom === undefined) return undefined
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom: withinLimits(zoom) } : undefined
}

export const writeCamera = ({ x, y, zoom }: Camera): string =>
  `#c=${Math.round(x)},${Math.round(y)},${+zoom.toFixed(4)}`
