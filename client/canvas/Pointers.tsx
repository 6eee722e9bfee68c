import { Index, Show } from 'solid-js'
import type { Presence } from '../live/presence.ts'

/** Where the others point: an arrow and a function or voice, the same size at every zoom. */
export function Pointers(props: { presence: Presence }) {
  return (
    <Index each={props.presence.others()}>
      {(other) => (
        <Show when={other().at}>
          {(at) => (
            <div
              class="board-pointer"
              data-colour={other().colour}
              style={{ left: `${at().x}px`, top: `${at().y}px` }}
              aria-hidden="true"
            >
              <svg viewBox="0 0 20 20" aria-hidden="true">
                <path d="M2 2l6 15 2.5-6L17 8.5z" />
              </svg>
              <span>{other().label}</span>
            </div>
          )}
        </Show>
      )}
    </Index>
  )
}
