import { For, type JSX, Show } from 'solid-js'
import { alone as da } from '#shared/texts/da/alone.ts'
import { alone as en } from '#shared/texts/en/alone.ts'
import type { SaveState } from '../../live/docTypes.ts'
import { words } from '../../ui/words.ts'
import type { Desk } from './desk.ts'
import { otherDrafts } from './drafts.ts'

const t = words(da, en)

/** A seat that was opened without network: what this device keeps of one's own, and nothing of anybody else. */
export function SeatAlone(props: { desk: Desk; badge: (state: SaveState) => JSX.Element }) {
  const ideas = () => props.desk.ideas.list()
  const drafts = otherDrafts(props.desk.workshop, '')
  const dots = () => props.desk.outbox.waiting().filter((letter) => 'target' in letter.body).length

  return (
    <main class="seat-task">
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <Show when={dots() > 0}>
        <p>{t.dots(dots())}</p>
      </Show>
      <Show when={ideas().length > 0}>
        <section class="stack" aria-labelledby="own">
          <h2 id="own">{t.own}</h2>
          <ul class="seat-ideas">
            <For each={ideas()}>
              {(idea) => (
                <li class="seat-own" data-voice={idea.voice}>
                  <p class="seat-words">{idea.text}</p>
                  {props.badge(idea.saved ? 'saved' : props.desk.outbox.badge())}
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={drafts.length > 0}>
        <section class="stack" aria-labelledby="begun">
          <h2 id="begun">{t.begun}</h2>
          <ul class="seat-ideas">
            <For each={drafts}>{(draft) => <li class="seat-own seat-words">{draft.text}</li>}</For>
          </ul>
        </section>
      </Show>
    </main>
  )
}
