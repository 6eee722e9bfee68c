import { createSignal, For, Show } from 'solid-js'
import { type CardNeed, missingInCard } from '#shared/edits/card.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { ask } from '../../live/http.ts'
import { Icon } from '../../ui/Icon.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en).card

/** What the card lacks; or the button that makes it a proposal; or the way to the proposal it has become. */
export function CardReady(props: { id: ItemId; card: Card; workshop: string }) {
  const [isAsking, setAsking] = createSignal(false)
  const [made, setMade] = createSignal('')
  const [no, setNo] = createSignal('')
  const missing = () => missingInCard(props.card)
  const proposal = () => props.card.proposal || made()
  const name = (need: CardNeed): string => t[need]

  const promote = async () => {
    setAsking(true)
    setNo('')
    const path = `/api/workshops/${props.workshop}/cards/${props.id}/promote`
    const answer = await ask<{ proposal: string }>('POST', path)
    setAsking(false)
    if (answer.ok) setMade(answer.value.proposal)
    else setNo(said(answer))
  }

  return (
    <div class="card-ready" aria-live="polite">
      <Show when={no()}>
        <p class="card-no">{no()}</p>
      </Show>
      <Show
        when={!proposal()}
        fallback={
          <a class="button" data-kind="main" href={`/forslag/${proposal()}`}>
            {t.toProposal}
            <Icon name="forward" />
          </a>
        }
      >
        <Show
          when={missing().length === 0}
          fallback={
            <>
              <p>{t.missingList}</p>
              <ul>
                <For each={missing()}>{(need) => <li>{name(need)}</li>}</For>
              </ul>
            </>
          }
        >
          <button type="button" class="button" data-kind="main" disabled={isAsking()} onClick={promote}>
            {isAsking() ? t.promoting : t.promote}
          </button>
        </Show>
      </Show>
    </div>
  )
}
