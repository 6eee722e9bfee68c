import { createMemo, For, Show } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { RoomState } from '#shared/wire/room.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { byKind, type Chapter, chaptersOf } from '../items/reading.ts'
import { mayTurn, takeTurn } from '../items/sequence.ts'
import { words } from '../ui/words.ts'
import { keepFocus } from './keepFocus.ts'
import { ListChapter } from './ListChapter.tsx'
import { ListTools } from './ListTools.tsx'
import { sayNews } from './news.ts'
import { ShownResults } from './Tally.tsx'
import './list.css'

const t = words(da, en)

/** The same board as headings and buttons: zone, then clusters, cards and notes, all of it to read and to change. */
export function BoardList(props: { desk: Desk; deeds: Deeds; results: RoomState['results'] }) {
  const { desk } = props
  const chapters = createMemo(() => {
    desk.structure()
    return chaptersOf(desk.scene.all())
  })
  const codes = createMemo(() => chapters().map(({ zone }) => zone?.zone ?? ''))
  /** A zone that has just gone is asked for once more on its way out. */
  const chapterOf = (code: string): Chapter => chapters().find(({ zone }) => (zone?.zone ?? '') === code) ?? gone
  const rows = createMemo(() => chapters().flatMap(rowsOf))
  sayNews(desk, chapters)
  const onFocus = keepFocus(desk, rows)

  const onKey = (event: KeyboardEvent) => {
    const turn = event.key === 'ArrowUp' ? 'earlier' : event.key === 'ArrowDown' ? 'later' : undefined
    const id = desk.focused.id()
    if (!turn || !event.altKey || event.shiftKey || event.ctrlKey || event.metaKey || !id || desk.editing.id()) return
    event.preventDefault()
    if (mayTurn(desk, id, turn)) takeTurn(desk, id, turn)
  }

  const listen = (list: HTMLElement) => {
    list.addEventListener('focusin', onFocus)
    list.addEventListener('keydown', onKey)
  }

  return (
    <div ref={listen} class="board-list" tabindex="-1">
      <ListTools desk={desk} deeds={props.deeds} />
      <ShownResults.Provider value={() => props.results}>
        <Show when={codes().length > 0} fallback={<p>{t.empty}</p>}>
          <For each={codes()}>
            {(code) => <ListChapter code={code} chapter={chapterOf(code)} desk={desk} deeds={props.deeds} />}
          </For>
        </Show>
      </ShownResults.Provider>
    </div>
  )
}

const gone: Chapter = { zone: undefined, clusters: [], cards: [], notes: [], things: [] }

/** Everything that has a row, in the order of the list; the notes of a stack have theirs. */
const rowsOf = ({ clusters, cards, notes, things }: Chapter): ItemId[] => [
  ...clusters.flatMap((heap) => [heap.cluster.id, ...heap.notes.map((note) => note.id)]),
  ...[...cards, ...notes, ...byKind(things).flatMap(([, alike]) => alike)].map((one) => one.id),
]
