import { onCleanup } from 'solid-js'
import { distance, type Point } from '#shared/geometry.ts'
import { isCalm } from './calm.ts'
import type { Camera } from './camera.ts'
import { panned, pinched, toBoard, zoomed } from './camera.ts'
import type { Lens } from './lens.ts'
import type { Input, Pointing, Touched } from './tools/tool.ts'

export interface PointerParts {
  lens: Lens
  hit(at: Point): Touched | undefined
  /** What the tool in use is told. */
  tell(input: Input): void
  /** The board is pulled along with whatever button or key means that. */
  isPanning(event: PointerEvent): boolean
  /** Where the pointer is, board units; undefined when it is gone. */
  pointsAt(at: Point | undefined): void
}

/** Taps this close in time and place are one double tap. Milliseconds, view pixels. */
const twice = { within: 400, near: 16 }
/** To calm hands a press this soon after a tap, and this near, is the same tap. */
const same = { within: 700, near: 60 }

/** Turns pointers and wheels into inputs for a tool and movements of the camera. Words being written keep their own pointers. */
export function listenToPointers(view: HTMLElement, parts: PointerParts): void {
  const { lens } = parts
  const down = new Map<number, Point>()
  let mine: number | undefined
  let pulling: Point | undefined
  let lastTap: Tap | undefined

  const seenAt = (event: MouseEvent): Point => {
    const box = view.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const both = (event: MouseEvent) => {
    const seen = seenAt(event)
    return { seen, at: toBoard(lens.camera(), seen) }
  }
  const cancel = () => {
    if (mine !== undefined) parts.tell({ is: 'cancel' })
    mine = undefined
  }

  const onDown = (event: PointerEvent) => {
    if (isControl(event.target) || event.button > 1) return
    const { seen, at } = both(event)
    if (isCalm() && lastTap && isSoon(event, seen, lastTap, same)) return
    view.setPointerCapture(event.pointerId)
    down.set(event.pointerId, seen)
    if (down.size > 1) return cancel()
    if (event.button === 1 || parts.isPanning(event)) {
      event.preventDefault()
      pulling = seen
      return
    }
    mine = event.pointerId
    const by: Pointing = isCalm() ? 'calm' : event.pointerType === 'mouse' ? 'mouse' : 'touch'
    parts.tell({ is: 'down', at, seen, by, more: event.shiftKey || event.ctrlKey || event.metaKey, hit: parts.hit(at) })
  }
  const onMove = (event: PointerEvent) => {
    const { seen, at } = both(event)
    const before = [...down.values()]
    if (event.pointerType === 'mouse' || mine === event.pointerId) parts.pointsAt(at)
    if (!down.has(event.pointerId)) return
    down.set(event.pointerId, seen)
    const [a, b] = before
    const [c, d] = [...down.values()]
    if (a && b && c && d) lens.look(pinched(lens.camera(), [a, b], [c, d]))
    else if (pulling) {
      lens.look(panned(lens.camera(), { x: seen.x - pulling.x, y: seen.y - pulling.y }))
      pulling = seen
    } else if (mine === event.pointerId) parts.tell({ is: 'move', at, seen, ...keysOf(event) })
  }
  const onUp = (event: PointerEvent) => {
    down.delete(event.pointerId)
    pulling = undefined
    if (mine !== event.pointerId) return
    mine = undefined
    const { seen, at } = both(event)
    const again = lastTap !== undefined && isSoon(event, seen, lastTap, twice)
    lastTap = again ? undefined : { at: seen, when: event.timeStamp }
    parts.tell({ is: 'up', at, seen, again, over: parts.hit(at)?.id, ...keysOf(event) })
  }
  const onCancel = (event: PointerEvent) => {
    down.delete(event.pointerId)
    pulling = undefined
    if (mine === event.pointerId) cancel()
  }
  const onWheel = (event: WheelEvent) => {
    if (isControl(event.target) && !event.ctrlKey) return
    event.preventDefault()
    lens.look(wheeled(lens.camera(), event, seenAt(event)))
  }

  const heard: [string, (event: never) => void][] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', onUp],
    ['pointercancel', onCancel],
    ['pointerleave', () => parts.pointsAt(undefined)],
  ]
  for (const [name, hear] of heard) view.addEventListener(name, hear as EventListener)
  view.addEventListener('wheel', onWheel, { passive: false })
  onCleanup(() => {
    for (const [name, hear] of heard) view.removeEventListener(name, hear as EventListener)
    view.removeEventListener('wheel', onWheel)
  })
}

interface Tap {
  at: Point
  when: number
}
const isSoon = ({ timeStamp }: PointerEvent, at: Point, last: Tap, limit: { within: number; near: number }): boolean =>
  timeStamp - last.when < limit.within && distance(at, last.at) < limit.near

/** A mouse's wheel turns in notches, a trackpad slides: a notch is whole steps of 120, straight up or down. */
const isNotched = (event: WheelEvent): boolean =>
  !event.shiftKey &&
  event.deltaX === 0 &&
  (event.deltaMode === WheelEvent.DOM_DELTA_LINE ||
    (Math.abs(event.deltaY) >= 100 && 'wheelDeltaY' in event && Number(event.wheelDeltaY) % 120 === 0))

/**
 * A mouse's wheel zooms around the pointer, a fifth a notch; two fingers on a trackpad pan, and pinch (which arrives as Ctrl
 * and a wheel) to zoom; Shift pans sideways.
 */
function wheeled(camera: Camera, event: WheelEvent, at: Point): Camera {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
  const most = isNotched(event) ? 24 : 60
  if (event.ctrlKey || event.metaKey || isNotched(event)) {
    const by = Math.max(-most, Math.min(most, event.deltaY * unit))
    return zoomed(camera, at, Math.exp(-by / 120))
  }
  const turned = event.shiftKey && event.deltaX === 0
  const by = turned ? { x: event.deltaY, y: 0 } : { x: event.deltaX, y: event.deltaY }
  return panned(camera, { x: -by.x * unit, y: -by.y * unit })
}

const keysOf = (event: PointerEvent) => ({ copies: event.altKey, isFree: event.ctrlKey || event.metaKey })

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('textarea, input, button, a, select, dialog, .note-edit') !== null
