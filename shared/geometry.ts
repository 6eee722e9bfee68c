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
