import { createSignal, Show } from 'solid-js'
import { boxOf } from '#shared/edits/boxes.ts'
import { resized, resizeItem } from '#shared/edits/resize.ts'
import type { Box, Point } from '#shared/geometry.ts'
import { traitsOf } from '#shared/items/index.ts'
import type { Desk } from '../items/desk.ts'
import { oneStep } from '../items/oneStep.ts'

/**
 * The corner of the one thing that is picked, to pull it larger or smaller. It is 44 pixels wide at every zoom. The same is
 * done with keys and from the menu, so it is not in the way of those who listen.
 */
export function Grip(props: { desk: Desk; zoom: number }) {
  const [pull, setPull] = createSignal<Point>()
  let from: Point | undefined
  const one = () => {
    const [id, ...more] = props.desk.picks.ids()
    const item = id && more.length === 0 && props.desk.held.ids().length === 0 ? props.desk.items[id] : undefined
    if (!id || !item || traitsOf(item).resizes === 'none' || !props.desk.may('words', id)) return undefined
    const { resizes, least } = traitsOf(item)
    return { id, box: boxOf(item), resizes, least }
  }
  const wanted = (): Box | undefined => {
    const [now, by] = [one(), pull()]
    return now && by && resized(now.box, by, now.resizes, now.least)
  }
  const moved = (event: PointerEvent): Point | undefined =>
    from && { x: (event.clientX - from.x) / props.zoom, y: (event.clientY - from.y) / props.zoom }
  /** Heard here, before the board hears it: Solid's own listeners wait at the top of the page. */
  const listen = (grip: HTMLElement) =>
    grip.addEventListener('pointerdown', (event) => {
      event.stopPropagation()
      grip.setPointerCapture(event.pointerId)
      from = { x: event.clientX, y: event.clientY }
    })
  const end = (isKept: boolean) => {
    const [now, box] = [one(), wanted()]
    from = undefined
    setPull(undefined)
    if (isKept && now && box) oneStep(props.desk.undo, () => resizeItem(props.desk.board, now.id, now.resizes, box))
  }

  return (
    <Show when={one()}>
      {(now) => {
        const box = () => wanted() ?? now().box
        return (
          <>
            <Show when={pull()}>
              <div
                class="board-frame"
                style={{
                  left: `${box().x}px`,
                  top: `${box().y}px`,
                  width: `${box().w}px`,
                  height: `${box().h}px`,
                }}
              />
            </Show>
            <div
              ref={listen}
              class="board-grip"
              data-resizes={now().resizes}
              style={{
                left: `${box().x + box().w}px`,
                top: `${box().y + (now().resizes === 'width' ? box().h / 2 : box().h)}px`,
              }}
              onPointerMove={(event) => setPull(moved(event))}
              onPointerUp={() => end(true)}
              onPointerCancel={() => end(false)}
            />
          </>
        )
      }}
    </Show>
  )
}
