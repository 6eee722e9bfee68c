import { createMemo, createUniqueId, For, Show } from 'solid-js'
import type { Kind } from '#shared/items/index.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { list as da } from '#shared/texts/da/list.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { list as en } from '#shared/texts/en/list.ts'
import { things as daThings } from '#shared/texts/da/things.ts'
import { things as enThings } from '#shared/texts/en/things.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { byKind, type Chapter } from '../items/reading.ts'
import { ZoneName } from '../items/zone/ZoneName.tsx'
import { Icon } from '../ui/Icon.tsx'
import { steady } from '../ui/steady.ts'
import { words } from '../ui/words.ts'
import { ListCluster } from './ListCluster.tsx'
import { ListItems } from './ListItems.tsx'

const list = words(da, en)
const t = words(daBoard, enBoard)
const other = words(daThings, enThings)

/** A zone in the list. */
export function ListChapter(props: { code: string; chapter: Chapter; desk: Desk; deeds: Deeds }) {
  const heading = createUniqueId()
  const title = () => props.chapter.zone?.title ?? list.outside
  let more: HTMLButtonElement | undefined
  const isNaming = () => props.chapter.zone !== undefined && props.desk.editing.is(props.chapter.zone.id)
  const openMenu = () => {
    const { left: x, top: y } = more?.getBoundingClientRect() ?? { left: 0, top: 0 }
    if (props.chapter.zone) props.desk.picks.set([props.chapter.zone.id])
    props.desk.menu.open({ seen: { x, y }, isFloor: false })
  }
  const named = (byKey: boolean) => {
    if (props.chapter.zone) props.deeds.doneEditing(props.chapter.zone.id, false)
    if (byKey) more?.focus()
  }
  const clusters = () => props.chapter.clusters.map(({ cluster }) => cluster.id)
  const notes = () => props.chapter.notes.map((note) => note.id)
  const cards = () => props.chapter.cards.map((card) => card.id)
  const sorts = createMemo(() => byKind(props.chapter.things).map(([kind]) => kind), [], { equals: isSame })
  const thingsOf = (kind: Kind) => props.chapter.things.filter((thing) => thing.kind === kind).map((thing) => thing.id)
  const count = () => notes().length + props.chapter.clusters.reduce((sum, one) => sum + one.notes.length, 0)

  return (
    <section ref={steady} class="list-chapter" data-zone={props.code} aria-labelledby={heading}>
      <header>
        <h2 id={heading} classList={{ 'visually-hidden': isNaming() }}>
          {title()}
        </h2>
        <Show when={isNaming() && props.chapter.zone}>
          {(zone) => <ZoneName id={zone().id} title={zone().title} desk={props.desk} class="input" onDone={named} />}
        </Show>
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
        <Show when={props.desk.mayLock() && props.chapter.zone}>
          <button
            ref={more}
            type="button"
            class="button"
            aria-haspopup="menu"
            aria-label={t.zone.more(title())}
            onClick={openMenu}
          >
            {t.deeds.more} <span aria-hidden="true">▸</span>
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
        <h3>{list.loose}</h3>
        <ListItems ids={notes()} desk={props.desk} deeds={props.deeds} />
      </Show>
      <For each={sorts()}>
        {(kind) => (
          <>
            <h3>{other.many[kind]}</h3>
            <ListItems ids={thingsOf(kind)} desk={props.desk} deeds={props.deeds} />
          </>
        )}
      </For>
      <Show when={count() + cards().length + props.chapter.things.length === 0}>
        <p class="list-count">{list.none}</p>
      </Show>
    </section>
  )
}

const isSame = (a: readonly Kind[], b: readonly Kind[]): boolean => a.join() === b.join()
