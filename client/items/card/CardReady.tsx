import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Board } from '#shared/docs/board.ts'
import { rewordSource } from '#shared/edits/card.ts'
import { toAskAbout } from '#shared/guard/asking.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Card, type CardNeed, missingInCard } from '#shared/items/card.ts'
import { saidOnCard } from '#shared/proposal/said.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { personal as personalDa } from '#shared/texts/da/personal.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { personal as personalEn } from '#shared/texts/en/personal.ts'
import { ask } from '../../live/http.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Icon } from '../../ui/Icon.tsx'
import { PersonalAsks } from '../../ui/PersonalAsks.tsx'
import { said } from '../../ui/said.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en).card
const personal = words(personalDa, personalEn)

/** Goes to a field of the card that lies open. */
const focusField = (field: string | undefined): void =>
  document.querySelector<HTMLElement>(`.card-panel [id$="-${field}"]`)?.focus()

/** Brings a new part of the panel before the reader's eyes and ears. */
const bring = (heading: HTMLElement): void =>
  queueMicrotask(() => {
    heading.focus({ preventScroll: true })
    heading.scrollIntoView()
  })

/**
 * What the card lacks; or the button that makes it a proposal, with what must be answered first; or the way to the proposal it
 * has become.
 */
export function CardReady(props: { id: ItemId; card: Card; board: Board; workshop: string }) {
  const [isAsking, setAsking] = createSignal(false)
  const [made, setMade] = createSignal('')
  const [no, setNo] = createSignal('')
  const missing = () => missingInCard(props.card)
  const proposal = () => props.card.proposal || made()
  const name = (need: CardNeed): string => t[need]

  const [answered, setAnswered] = createSignal<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = createSignal(false)
  const asks = createMemo(() => toAskAbout(saidOnCard(props.card), answered()))

  const promote = async () => {
    setWanted(true)
    if (asks().length > 0) return
    setAsking(true)
    setNo('')
    const path = `/api/workshops/${props.workshop}/cards/${props.id}/promote`
    const answer = await ask<{ proposal: string }>('POST', path, { answered: [...answered()] })
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
          <Show
            when={wanted() && asks().length > 0}
            fallback={
              <button
                type="button"
                class="button"
                data-kind="main"
                ref={(button) => wanted() && focusSoon(button)}
                disabled={isAsking()}
                onClick={promote}
              >
                {isAsking() ? t.promoting : t.promote}
              </button>
            }
          >
            <h3 ref={bring} tabindex="-1">
              {personal.title}
            </h3>
            <PersonalAsks
              asks={asks()}
              onCorrect={(one) => focusField(one.field)}
              onReword={(one, text) => rewordSource(props.board, props.id, one.note as ItemId, text)}
              onKeep={({ key }) => setAnswered((before) => new Set([...before, key]))}
            />
          </Show>
        </Show>
      </Show>
    </div>
  )
}
