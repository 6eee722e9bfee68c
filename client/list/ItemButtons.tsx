import { createEffect, createSignal, Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { words } from '../ui/words.ts'
import { MoveDialog } from './MoveDialog.tsx'

const t = words(da, en)

/** What can be done with one thing in the list. Each button names the thing, for those who hear it alone. */
export function ItemButtons(props: { id: ItemId; name: string; desk: Desk; deeds: Deeds }) {
  const [isMoving, setMoving] = createSignal(false)
  let first: HTMLButtonElement | undefined
  const isCard = () => props.desk.items[props.id]?.kind === 'card'
  const short = () => (props.name.length > 60 ? `${props.name.slice(0, 60)} …` : props.name)
  createEffect(() => {
    if (props.desk.focused.is(props.id) && !props.desk.editing.is(props.id)) first?.focus()
  })

  return (
    <div class="list-buttons">
      <Show when={isCard() || props.desk.may('words', props.id)}>
        <button
          ref={first}
          type="button"
          class="button"
          aria-label={isCard() ? t.list.open(short()) : t.list.edit(short())}
          onClick={() => props.deeds.open(props.id)}
        >
          {isCard() ? t.deeds.open : t.deeds.edit}
        </button>
      </Show>
      <Show when={props.desk.mayWrite()}>
        <label class="list-pick">
          <input
            type="checkbox"
            aria-label={t.list.pick(short())}
            checked={props.desk.picks.has(props.id)}
            onChange={() => props.desk.picks.flip(props.id)}
          />
          {t.tools.select}
        </label>
        <button type="button" class="button" aria-label={t.list.move(short())} onClick={() => setMoving(true)}>
          {t.deeds.move}
        </button>
        <Show when={props.desk.may('remove', props.id)}>
          <button
            type="button"
            class="button"
            aria-label={t.list.remove(short())}
            onClick={() => props.deeds.remove([props.id])}
          >
            {t.deeds.remove}
          </button>
        </Show>
        <Show when={isMoving()}>
          <MoveDialog open desk={props.desk} deeds={props.deeds} ids={[props.id]} onClose={() => setMoving(false)} />
        </Show>
      </Show>
    </div>
  )
}
