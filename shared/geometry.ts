/** Board units are CSS pixels at zoom 1; y grows downwards. */
export interface Point {
  x: number
  y: number
}

export interface Size {
  w: number
  h: number
}

export interface Box extends Point, Size {}

export const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y })
export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y })
export const times = (a: Point, by: number): Point => ({ x: a.x * by, y: a.y * by })
export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

export const contains = (box: Box, p: Point): boolean =>
  p.x >= box.x && p.y >= box.y && p.x <= box.x + box.w && p.y <= box.y + box.h

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

/** What two boxes share; undefined when that is nothing. */
export function overlapOf(a: Box, b: Box): Box | undefined {
  if (!overlaps(a, b)) return undefined
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y }
}

/** The smallest box around all; undefined when there is nothing. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.w)
    bottom = Math.max(bottom, box.y + box.h)
  }
  return { x: left, y: top, w: right - left, h: bottom - top }
}

/** How far a point is from a line between two others. */
export function besideLine(p: Point, a: Point, b: Point): number {
  const way = minus(b, a)
  const long = way.x * way.x + way.y * way.y
  const part = long === 0 ? 0 : ((p.x - a.x) * way.x + (p.y - a.y) * way.y) / long
  return distance(p, plus(a, times(way, Math.max(0, Math.min(1, part)))))
}
