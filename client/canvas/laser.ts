import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Point } from '#shared/geometry.ts'

/** How long light stays where it was. Milliseconds. */
const fades = 900
/** A jump this far, board units, is another place, not a way there. */
const leap = 4_000

interface Stroke {
  from: Point
  to: Point
}

/** The way a point has come within the last second, as strokes, oldest first. */
export function createTrail(at: Accessor<Point>): Accessor<readonly Stroke[]> {
  const [strokes, setStrokes] = createSignal<readonly Stroke[]>([])
  const timers = new Set<ReturnType<typeof setTimeout>>()
  createEffect(
    on(at, (to, from) => {
      if (!from || (from.x === to.x && from.y === to.y) || Math.hypot(from.x - to.x, from.y - to.y) > leap) return
      const stroke = { from, to }
      setStrokes((old) => [...old, stroke])
      const timer = setTimeout(() => {
        timers.delete(timer)
        setStrokes((old) => old.filter((one) => one !== stroke))
      }, fades)
      timers.add(timer)
    }),
  )
  onCleanup(() => {
    for (const timer of timers) clearTimeout(timer)
  })
  return strokes
}
