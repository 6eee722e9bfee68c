import { createMemo, For, Show } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { chaptersOf } from '../items/reading.ts'
import { words } from '../ui/words.ts'
import { ListChapter } from './ListChapter.tsx'
import { sayNews } from './news.ts'
import './list.css'

const t = words(da, en)

/** The same board as headings and buttons: zone, then clusters, cards and notes, all of it to read and to change. */
export function BoardList(props: { desk: Desk; deeds: Deeds }) {
  const chapters = createMemo(() => {
    props.desk.structure()
    return chaptersOf(props.desk.scene.all())
  })
  const codes = createMemo(() => chapters().map(({ zone }) => zone?.zone ?? ''))
  sayNews(props.desk, chapters)

  return (
    <div class="board-list">
      <Show when={codes().length > 0} fallback={<p>{t.empty}</p>}>
        <For each={codes()}>
          {(code, at) => (
            <Show when={chapters()[at()]}>
              {(chapter) => <ListChapter code={code} chapter={chapter()} desk={props.desk} deeds={props.deeds} />}
            </Show>
          )}
        </For>
      </Show>
    </div>
  )
}
