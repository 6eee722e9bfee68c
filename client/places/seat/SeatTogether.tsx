import { Show } from 'solid-js'
import { shown as da } from '#shared/texts/da/shown.ts'
import { shown as en } from '#shared/texts/en/shown.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { ShownItem } from '../../ui/ShownItem.tsx'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** What the whole room looks at now: one thing, large, over what one is doing; or a line that somebody shows the board. */
export function SeatTogether(props: { together: RoomState['together'] }) {
  return (
    <>
      <Show when={props.together.shown}>
        {(shown) => (
          <section class="seat-look" aria-label={t.all}>
            <p>{t.all}</p>
            <ShownItem shown={shown()} />
          </section>
        )}
      </Show>
      <Show when={props.together.lead}>
        <p class="seat-help">{t.lead}</p>
      </Show>
    </>
  )
}
