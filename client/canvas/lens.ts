import { onCleanup } from 'solid-js'
import type { Size } from '#shared/geometry.ts'
import { between, type Camera } from './camera.ts'

/** Looks at the board. The camera is a plain variable: everything that depends on it is drawn in the one frame a change asks for. */
export interface Lens {
  camera(): Camera
  size(): Size
  look(camera: Camera): void
  /** Is there at once, without having moved. */
  jump(camera: Camera): void
  /** Goes there in a short movement, or at once for those who want no motion. */
  glide(camera: Camera): void
  /** Asks for a frame: something that is drawn has changed. */
  wake(): void
  /** Goes where another looks, who leads it. */
  follow(camera: Camera): void
  /** While another leads: asked before anything else moves the camera, which it does only on a yes. Undefined: nobody leads. */
  ledBy(mayMove: (() => boolean) | undefined): void
  isLed(): boolean
}

/** Draws one frame; `isMoving` while the camera is. Answers whether there is more to draw. */
export type Draw = (camera: Camera, size: Size, isMoving: boolean) => boolean

/** How long after its last change a camera counts as moving, and how long a glide takes. Milliseconds. */
const stillAfter = 160
const glideTime = 320

export function createLens(view: HTMLElement, draw: Draw, rested: (camera: Camera) => void): Lens {
  let camera: Camera = { x: 0, y: 0, zoom: 1 }
  let size: Size = { w: view.clientWidth, h: view.clientHeight }
  let movedAt = Number.NEGATIVE_INFINITY
  let isMoving = false
  let request = 0
  let glide: { from: Camera; to: Camera; since: number } | undefined

  const wake = () => {
    request ||= requestAnimationFrame(frame)
  }
  const frame = (now: number) => {
    request = 0
    if (glide) {
      const part = Math.min(1, Math.max(0, (now - glide.since) / glideTime))
      camera = part === 1 ? glide.to : between(glide.from, glide.to, size, 1 - (1 - part) ** 3)
      movedAt = now
      if (part === 1) glide = undefined
    }
    const wasMoving = isMoving
    isMoving = now - movedAt < stillAfter
    const hasMore = draw(camera, size, isMoving)
    if (wasMoving && !isMoving) rested(camera)
    if (hasMore || isMoving) wake()
  }
  const jump = (to: Camera) => {
    glide = undefined
    camera = to
    wake()
  }
  const look = (to: Camera) => {
    movedAt = performance.now()
    jump(to)
  }

  const glideTo = (to: Camera) => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return look(to)
    glide = { from: camera, to, since: performance.now() }
    wake()
  }
  let mayMove: (() => boolean) | undefined
  const byHand = (move: (to: Camera) => void) => (to: Camera) => {
    if (mayMove?.() ?? true) move(to)
  }

  const resized = new ResizeObserver(() => {
    size = { w: view.clientWidth, h: view.clientHeight }
    wake()
  })
  resized.observe(view)
  onCleanup(() => {
    resized.disconnect()
    cancelAnimationFrame(request)
  })

  return {
    camera: () => glide?.to ?? camera,
    size: () => size,
    look: byHand(look),
    jump: byHand(jump),
    glide: byHand(glideTo),
    wake,
    follow: glideTo,
    ledBy: (asked) => {
      mayMove = asked
    },
    isLed: () => mayMove !== undefined,
  }
}
