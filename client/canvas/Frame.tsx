import { Show } from 'solid-js'
import type { Box } from '#shared/geometry.ts'

/** The frame that is being drawn around things. */
export function Frame(props: { box: Box | undefined }) {
  return (
    <Show when={props.box}>
      {(box) => (
        <div
          class="board-frame"
          style={{ left: `${box().x}px`, top: `${box().y}px`, width: `${box().w}px`, height: `${box().h}px` }}
        />
      )}
    </Show>
  )
}
