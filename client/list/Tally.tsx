import { createContext, Show, useContext } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { results as da } from '#shared/texts/da/results.ts'
import { results as en } from '#shared/texts/en/results.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { words } from '../ui/words.ts'

const t = words(da, en)

/** What everybody may see of a vote, from the room; `null` while nothing is shown. */
export const ShownResults = createContext<() => RoomState['results']>(() => null)

/** How many dots a thing got, where the room is shown it, or that few chose it. */
export function Tally(props: { id: ItemId }) {
  const results = useContext(ShownResults)
  const row = () => results()?.rows.find((row) => row.id === props.id)
  const said = () => (row()?.few ? t.few : row()?.dots ? t.dots(row()?.dots ?? 0) : undefined)
  return <Show when={said()}>{(words) => <p class="list-dots">{words()}</p>}</Show>
}
