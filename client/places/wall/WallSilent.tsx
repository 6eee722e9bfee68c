import { For, Show } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** How many have begun a note; no number while it is one or two. */
export const stillWriting = ({ seats, few }: RoomState['floor']['writing']): string =>
  few ? t.writingFew : seats > 0 ? t.writing(seats) : ''

/** While everybody writes for themselves: that notes are coming in, and nothing of what is in them. */
export function WallSilent(props: { waiting: RoomState['waiting']; writing: RoomState['floor']['writing'] }) {
  return (
    <div class="wall-silent">
      <p class="wall-waiting">
        {props.waiting.ideas > 0 ? t.waiting(props.waiting.ideas, props.waiting.seats) : t.waitingNone}
      </p>
      <Show when={stillWriting(props.writing)}>{(text) => <p>{text()}</p>}</Show>
      <div class="wall-chits" aria-hidden="true">
        <For each={Array.from({ length: props.waiting.ideas }, (_, n) => n)}>{() => <i />}</For>
      </div>
    </div>
  )
}
