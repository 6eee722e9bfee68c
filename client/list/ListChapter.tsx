import { createUniqueId, For, Show } from 'solid-js'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import type { Chapter } from '../items/reading.ts'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../ui/words.ts'
import { ListCluster } from './ListCluster.tsx'
import { ListItems } from './ListItems.tsx'

const t = words(da, en)

/** A zone in the list. */
export function ListChapter(props: { code: string; chapter: Chapter; desk: Desk; deeds: Deeds }) {
  const heading = createUniqueId()
  const title = () => props.chapter.zone?.title ?? t.list.outside
  const clusters = () => props.chapter.clusters.map(({ cluster }) => cluster.id)
  const notes = () => props.chapter.notes.map((note) => note.id)
  const cards = () => props.chapter.cards.map((card) => card.id)
  const count = () => notes().length + props.chapter.clusters.reduce((sum, one) => sum + one.notes.length, 0)

  return (
    <section class="list-chapter" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title()}</h2>
        <span class="list-count">{t.list.count(count())}</span>
        <Show when={props.desk.mayWrite() && props.chapter.zone}>
          <button
            type="button"
            class="button"
            aria-label={t.list.add(title())}
            onClick={() => props.deeds.addNote({ zone: props.code })}
          >
            <Icon name="plus" />
            {t.list.addShort}
          </button>
        </Show>
      </header>
      <For each={clusters()}>
        {(id, at) => (
          <ListCluster
            id={id}
            notes={(props.chapter.clusters[at()]?.notes ?? []).map((note) => note.id)}
            desk={props.desk}
            deeds={props.deeds}
          />
        )}
      </For>
      <Show when={cards().length > 0}>
        <h3>{t.list.cards}</h3>
        <ListItems ids={cards()} desk={props.desk} deeds={props.deeds} />
      </Show>
      <Show when={notes().length > 0}>
        <Show when={clusters().length + cards().length > 0}>
          <h3>{t.list.loose}</h3>
        </Show>
        <ListItems ids={notes()} desk={props.desk} deeds={props.deeds} />
      </Show>
      <Show when={count() + cards().length === 0}>
        <p class="list-count">{t.list.none}</p>
      </Show>
    </section>
  )
}
