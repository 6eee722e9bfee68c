import { createEffect, Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { traitsOf } from '#shared/items/index.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { comments as daComments } from '#shared/texts/da/comments.ts'
import { list as daList } from '#shared/texts/da/list.ts'
import { things as daThings } from '#shared/texts/da/things.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { comments as enComments } from '#shared/texts/en/comments.ts'
import { list as enList } from '#shared/texts/en/list.ts'
import { things as enThings } from '#shared/texts/en/things.ts'
import { isFocusLost } from '../items/backToBoard.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { askWhere } from '../items/whereAsked.ts'
import { words } from '../ui/words.ts'
import { Tally } from './Tally.tsx'

const t = words(da, en)
const list = words(daList, enList)
const talk = words(daComments, enComments)
const tools = words(daThings, enThings).tools

/** What can be done with one thing in the list. Each button names the thing, for those who hear it alone. */
export function ItemButtons(props: { id: ItemId; name: string; desk: Desk; deeds: Deeds }) {
  let row: HTMLDivElement | undefined
  const { desk } = props
  const isCard = () => desk.items[props.id]?.kind === 'card'
  const mayWrite = () => {
    const item = desk.items[props.id]
    return item !== undefined && traitsOf(item).words !== undefined && desk.may('words', props.id)
  }
  const short = () => (props.name.length > 60 ? `${props.name.slice(0, 60)} …` : props.name)
  const openMenu = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const { left: x, top: y } = event.currentTarget.getBoundingClientRect()
    if (!desk.picks.has(props.id)) desk.picks.set([props.id])
    desk.menu.open({ seen: { x, y }, isFloor: false })
  }
  // The keyboard is to be here, and nothing else has it: it begins with the first button.
  createEffect(() => {
    if (!desk.focused.is(props.id) || desk.editing.is(props.id)) return
    queueMicrotask(() => isFocusLost() && row?.querySelector<HTMLElement>('button, input')?.focus())
  })

  return (
    <div ref={row} class="list-buttons">
      <Tally id={props.id} />
      <Show when={isCard() || mayWrite()}>
        <button
          type="button"
          class="button"
          data-action={isCard() ? 'open' : 'edit'}
          aria-label={isCard() ? list.open(short()) : list.edit(short())}
          onClick={() => props.deeds.open(props.id)}
        >
          {isCard() ? t.deeds.open : t.deeds.edit}
        </button>
      </Show>
      <label class="list-pick">
        <input
          type="checkbox"
          data-action="pick"
          aria-label={list.pick(short())}
          checked={desk.picks.has(props.id)}
          onChange={() => desk.picks.flip(props.id)}
        />
        {tools.select}
      </label>
      <Show when={desk.may('place', props.id)}>
        <button
          type="button"
          class="button"
          data-action="move"
          aria-label={list.move(short())}
          onClick={() => askWhere({ is: 'move', ids: [props.id] })}
        >
          {t.deeds.move}
        </button>
      </Show>
      <Show when={desk.threads.of(props.id).length}>
        {(n) => (
          <button
            type="button"
            class="button"
            aria-label={talk.countOn(n(), short())}
            onClick={() => desk.talking.set(props.id)}
          >
            {talk.count(n())}
          </button>
        )}
      </Show>
      <button type="button" class="button" aria-label={list.moreFor(short())} aria-haspopup="menu" onClick={openMenu}>
        {t.deeds.more} <span aria-hidden="true">▸</span>
      </button>
      <Show when={desk.may('remove', props.id)}>
        <button
          type="button"
          class="button"
          data-action="remove"
          aria-label={list.remove(short())}
          onClick={() => props.deeds.remove([props.id])}
        >
          {t.deeds.remove}
        </button>
      </Show>
    </div>
  )
}
