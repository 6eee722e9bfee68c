import { createMemo, For, Show } from 'solid-js'
import { seat as da } from '#shared/texts/da/seat.ts'
import { seat as en } from '#shared/texts/en/seat.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { IdeaItem } from './IdeaItem.tsx'
import { mayChange } from './scenes.ts'

const t = words(da, en)

/** One's own ideas: this step's in the open, earlier ones folded away. */
export function IdeaList(props: { desk: Desk; room: RoomState; step: string }) {
  const ideas = createMemo(() => new Map(props.desk.ideas.list().map((idea) => [idea.id, idea])))
  const ids = (here: boolean) =>
    [...ideas().values()].filter((one) => (one.step === props.step) === here).map((one) => one.id)

  // Listed by id: an idea that is saved or corrected stays the same row, with its buttons under the same finger.
  const rows = (here: boolean) => (
    <ul class="seat-ideas">
      <For each={ids(here)}>
        {(id) => (
          <Show when={ideas().get(id)}>
            {(idea) => <IdeaItem desk={props.desk} idea={idea()} mayChange={mayChange(props.room, idea())} />}
          </Show>
        )}
      </For>
    </ul>
  )

  return (
    <>
      <Show when={ids(true).length > 0}>
        <section class="stack" aria-labelledby="own">
          <h2 id="own">{t.own.title}</h2>
          {rows(true)}
        </section>
      </Show>
      <Show when={ids(false).length > 0}>
        <details class="seat-earlier">
          <summary>{t.own.earlier(ids(false).length)}</summary>
          {rows(false)}
        </details>
      </Show>
    </>
  )
}
