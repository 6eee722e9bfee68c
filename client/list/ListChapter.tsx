import { createUniqueId, For, Show } from 'solid-js'
import { list as da } from '#shared/texts/da/list.ts'
import { list as en } from '#shared/texts/en/list.ts'
import { things as daThings } from '#shared/texts/da/things.ts'
import { things as enThings } from '#shared/texts/en/things.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import type { Chapter } from '../items/reading.ts'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../ui/words.ts'
import { ListCluster } from './ListCluster.tsx'
import { ListItems } from './ListItems.tsx'

const list = words(da, en)
const other = words(daThings, enThings)

/** A zone in the list. */
export function ListChapter(props: { code: string; chapter: Chapter; desk: Desk; deeds: Deeds }) {
  const heading = createUniqueId()
  const title = () => props.chapter.zone?.title ?? list.outside
  const clusters = () => props.chapter.clusters.map(({ cluster }) => cluster.id)
  const notes = () => props.chapter.notes.map((note) => note.id)
  const cards = () => props.chapter.cards.map((card) => card.id)
  const things = () => props.chapter.things.map((thing) => thing.id)
  const count = () => notes().length + props.chapter.clusters.reduce((sum, one) => sum + one.notes.length, 0)

  return (
    <section class="list-chapter" data-zone={props.code} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title()}</h2>
        <span class="list-count">{list.count(count())}</span>
        <Show when={props.desk.mayAdd('note') && props.chapter.zone}>
          <button
            type="button"
            class="button"
            data-action="newInZone"
            aria-label={list.add(title())}
            onClick={() => props.deeds.addNote({ zone: props.code })}
          >
            <Icon name="plus" />
            {list.addShort}
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
        <h3>{list.cards}</h3>
        <ListItems ids={cards()} desk={props.desk} deeds={props.deeds} />
      </Show>
      <Show when={notes().length > 0}>
        <Show when={clusters().length + cards().length > 0}>
          <h3>{list.loose}</h3>
        </Show>
        <ListItems ids={notes()} desk={props.desk} deeds={props.deeds} />
      </Show>
      <Show when={things().length > 0}>
        <h3>{other.others}</h3>
        <ListItems ids={things()} desk={props.desk} deeds={props.deeds} />
      </Show>
      <Show when={count() + cards().length + things().length === 0}>
        <p class="list-count">{list.none}</p>
      </Show>
    </section>
  )
}
