import { createEffect, on, onCleanup, onMount } from 'solid-js'
import type { Point } from '#shared/geometry.ts'
import { around as da } from '#shared/texts/da/around.ts'
import { around as en } from '#shared/texts/en/around.ts'
import { panned } from '../../canvas/camera.ts'
import type { Stage } from '../../canvas/stage.ts'
import type { Desk } from '../../items/desk.ts'
import { shade } from '../../ui/reading.ts'
import { words } from '../../ui/words.ts'
import { centredOn, createMapBrush, placeOfMap } from './miniMap.ts'

const t = words(da, en).map
/** A map that changes all the time is painted so seldom, milliseconds. */
const pause = 400
const arrows: Partial<Record<string, Point>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
}

/** The whole board in small, with a frame around what is in view. A press, a drag or an arrow key goes there. */
export function MiniMap(props: { desk: Desk; stage: Stage }) {
  let canvas: HTMLCanvasElement | undefined

  onMount(() => {
    if (!canvas) return
    const { scene } = props.desk
    const { lens } = props.stage
    const brush = createMapBrush(canvas, scene)
    let version = -1
    let paintedAt = Number.NEGATIVE_INFINITY
    let later: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      const isNew = version !== scene.version()
      const wait = paintedAt + pause - performance.now()
      if (isNew && wait > 0) later ??= setTimeout(draw, wait)
      else if (isNew) {
        clearTimeout(later)
        later = undefined
        version = scene.version()
        paintedAt = performance.now()
        brush.paint()
      }
      brush.frame(lens.camera(), lens.size())
    }
    const unhear = props.stage.onFrame(draw)
    createEffect(
      on(
        shade,
        () => {
          version = -1
          lens.wake()
        },
        { defer: true },
      ),
    )
    onCleanup(() => {
      unhear()
      clearTimeout(later)
    })
  })

  const goTo = (event: PointerEvent & { currentTarget: HTMLCanvasElement }) => {
    if (event.buttons !== 1) return
    const { currentTarget: map } = event
    const whole = props.desk.scene.extent()
    if (!whole) return
    map.setPointerCapture(event.pointerId)
    const place = placeOfMap(whole, { w: map.clientWidth, h: map.clientHeight })
    const at = place.toBoard({ x: event.offsetX, y: event.offsetY })
    props.stage.lens.look(centredOn(at, props.stage.lens.camera(), props.stage.lens.size()))
  }
  const onKey = (event: KeyboardEvent) => {
    const by = arrows[event.key]
    if (!by) return
    event.preventDefault()
    const { lens } = props.stage
    lens.glide(panned(lens.camera(), { x: (by.x * lens.size().w) / 4, y: (by.y * lens.size().h) / 4 }))
  }

  return (
    <div class="bar around-map" role="application" aria-label={t.label} tabindex="0" onKeyDown={onKey}>
      <canvas ref={canvas} onPointerDown={goTo} onPointerMove={goTo} />
    </div>
  )
}
