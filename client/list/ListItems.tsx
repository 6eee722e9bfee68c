import { createSignal, For, Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { list as da } from '#shared/texts/da/list.ts'
import { list as en } from '#shared/texts/en/list.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { steady } from '../ui/steady.ts'
import { words } from '../ui/words.ts'
import { ListItem } from './ListItem.tsx'

const list = words(da, en)

/** So many are shown at first, and so many more each time one asks: a long list is read in portions. */
const portion = 60

/** Notes or cards as a list. What is being written in or searched for is always shown. */
export function ListItems(props: { ids: readonly ItemId[]; desk: Desk; deeds: Deeds }) {
  const [most, setMost] = createSignal(portion)
  const shown = () => {
    const attended = [props.desk.editing.id(), props.desk.found.id(), props.desk.focused.id()]
    return props.ids.filter((id, at) => at < most() || attended.includes(id))
  }
  const rest = () => props.ids.length - shown().length
  return (
    <>
      <ul ref={steady} class="list-items">
        <For each={shown()}>{(id) => <ListItem id={id} desk={props.desk} deeds={props.deeds} />}</For>
      </ul>
      <Show when={rest() > 0}>
        <button type="button" class="button" onClick={() => setMost((n) => n + portion)}>
          {list.more(Math.min(portion, rest()))}
        </button>
      </Show>
    </>
  )
}
