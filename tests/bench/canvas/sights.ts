import { around, type Box, type Point, type Size } from '#shared/geometry.ts'

/** A place to look from, and something to take hold of there. */
export interface Sight {
  camera: Point & { zoom: number }
  /** View pixels, from the canvas' corner: the middle of a note near the middle of the view. */
  hold: Point
  /** View pixels: a frame that begins and ends between notes and takes in about two hundred. */
  frame: { from: Point; to: Point }
}

const cell = (notes: readonly Box[]): Size => {
  const [first, second] = notes
  const below = notes.find((one) => one.y > (first?.y ?? 0))
  return { w: (second?.x ?? 0) - (first?.x ?? 0), h: (below?.y ?? 0) - (first?.y ?? 0) }
}

/** Everything in view, as a person who asks for "all of it" gets it. */
export function allInView(notes: readonly Box[], view: Size): Sight {
  const box = around(notes) ?? { x: 0, y: 0, ...view }
  return sightAt(notes, view, Math.min((view.w - 64) / box.w, (view.h - 168) / box.h))
}

/** About so many notes in view, in the middle of the board. Notes lie in rows and columns, row by row. */
export function someInView(notes: readonly Box[], view: Size, count: number): Sight {
  const { w, h } = cell(notes)
  return sightAt(notes, view, Math.sqrt((view.w * view.h) / (count * w * h)))
}

function sightAt(notes: readonly Box[], view: Size, zoom: number): Sight {
  const box = around(notes) ?? { x: 0, y: 0, ...view }
  const { w, h } = cell(notes)
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
  const camera = { x: middle.x - view.w / zoom / 2, y: middle.y - view.h / zoom / 2, zoom }
  const seen = (p: Point): Point => ({ x: (p.x - camera.x) * zoom, y: (p.y - camera.y) * zoom })
  const near = notes.toSorted((a, b) => far(a, middle) - far(b, middle))[0] ?? box
  const gap = { x: (w - near.w) / 2, y: (h - near.h) / 2 }
  const corner = { x: near.x - 10 * w - gap.x, y: near.y - 5 * h - gap.y }
  return {
    camera,
    hold: seen({ x: near.x + near.w / 2, y: near.y + near.h / 2 }),
    frame: { from: seen(corner), to: seen({ x: corner.x + 20 * w, y: corner.y + 10 * h }) },
  }
}

const far = (box: Box, from: Point): number => Math.hypot(box.x + box.w / 2 - from.x, box.y + box.h / 2 - from.y)
