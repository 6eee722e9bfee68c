import { For, Show } from 'solid-js'
import type { Box } from '#shared/geometry.ts'
import type { Hints } from './carrying.ts'
import './hands.css'

const placed = (box: Box) => ({ left: `${box.x}px`, top: `${box.y}px`, width: `${box.w}px`, height: `${box.h}px` })

/** What shows what a hand is doing: the frame drawn around things, the lines they stop at, the note they are about to lie on. */
export function Frame(props: { box: Box | undefined; hints: Hints }) {
  return (
    <>
      <Show when={props.box}>{(box) => <div class="board-frame" style={placed(box())} />}</Show>
      <Show when={props.hints.over}>{(box) => <div class="board-over" style={placed(box())} />}</Show>
      <For each={props.hints.guides}>
        {({ from, to, is }) => (
          <div
            class="board-guide"
            data-is={is}
            data-way={from.x === to.x ? 'down' : 'across'}
            style={placed({ ...from, w: to.x - from.x, h: to.y - from.y })}
          />
        )}
      </For>
    </>
  )
}
