import { createSignal, For, Show } from 'solid-js'
import { tidy } from '#shared/graphemes.ts'
import type { Suspicion } from '#shared/guard/asking.ts'
import { common as commonDa } from '#shared/texts/da/common.ts'
import { personal as da } from '#shared/texts/da/personal.ts'
import { common as commonEn } from '#shared/texts/en/common.ts'
import { personal as en } from '#shared/texts/en/personal.ts'
import { focusSoon } from './focusSoon.ts'
import './personalAsks.css'
import { words } from './words.ts'

const t = words(da, en)
const common = words(commonDa, commonEn)

/** Words to ask about. A note is corrected here, and so is what says `inPlace`; other words are corrected where they stand. */
export type Ask = Suspicion & { text: string; note?: string; inPlace?: boolean }

interface Ways<T extends Ask> {
  onCorrect: (ask: T) => void
  onReword: (ask: T, text: string) => void
  onKeep: (ask: T) => void
}

/**
 * Asks about words that look like they point at a human being, each by itself. Asked by key: a colleague's typing moves
 * nothing. Whoever answers by keyboard comes to the next question, and from the last to what `after` finds.
 */
export function PersonalAsks<T extends Ask>(
  props: { asks: readonly T[]; after?: () => HTMLElement | null | undefined } & Ways<T>,
) {
  let list: HTMLUListElement | undefined
  const keys = () => [...new Set(props.asks.map((ask) => ask.key))]
  const goOn = () => queueMicrotask(() => (list?.querySelector('button') ?? props.after?.())?.focus())
  return (
    <ul ref={list} class="stack personal-asks">
      <For each={keys()}>
        {(key) => (
          <Show when={props.asks.find((ask) => ask.key === key)}>
            {(ask) => (
              <li class="personal-ask">
                <One
                  ask={ask()}
                  onCorrect={props.onCorrect}
                  onReword={(one, text) => {
                    props.onReword(one, text)
                    goOn()
                  }}
                  onKeep={(one) => {
                    props.onKeep(one)
                    goOn()
                  }}
                />
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  )
}

function One<T extends Ask>(props: { ask: T } & Ways<T>) {
  const [draft, setDraft] = createSignal<string>()
  const correct = () => (props.ask.note || props.ask.inPlace ? setDraft(props.ask.text) : props.onCorrect(props.ask))
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const text = tidy(draft() ?? '')
    if (text) props.onReword(props.ask, text)
    setDraft(undefined)
  }
  return (
    <Show
      when={draft() !== undefined}
      fallback={
        <>
          <blockquote>
            <Marked text={props.ask.text} found={props.ask.found} />
          </blockquote>
          <p class="personal-kinds">{kindsIn(props.ask.found)}</p>
          <Show when={!props.ask.mayBeKept}>
            <p>{t.mustGo}</p>
          </Show>
          <div class="row">
            <button type="button" class="button" onClick={correct}>
              {props.ask.note ? t.correctNote : t.correct}
            </button>
            <Show when={props.ask.mayBeKept}>
              <button type="button" class="button" onClick={() => props.onKeep(props.ask)}>
                {t.keep}
              </button>
            </Show>
          </div>
        </>
      }
    >
      <form class="stack" onSubmit={save}>
        <textarea
          ref={focusSoon}
          class="input"
          rows="3"
          aria-label={props.ask.note ? t.correctNote : t.correct}
          value={draft()}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <div class="row">
          <button type="submit" class="button" data-kind="main">
            {t.save}
          </button>
          <button type="button" class="button" onClick={() => setDraft(undefined)}>
            {common.cancel}
          </button>
        </div>
      </form>
    </Show>
  )
}

/** What kinds of thing were found, each once: "Telefonnummer, navn". */
const kindsIn = (found: Suspicion['found']): string => {
  const names = [...new Set(found.map(({ kind }) => t.kinds[kind]))].join(', ')
  return names.charAt(0).toLocaleUpperCase() + names.slice(1)
}

/** A text with what was found in it marked. */
function Marked(props: { text: string; found: Suspicion['found'] }) {
  const parts = () => {
    const { text, found } = props
    const marked = found.flatMap(({ start, end }, at) => [
      { is: '', words: text.slice(found[at - 1]?.end ?? 0, start) },
      { is: 'mark', words: text.slice(start, end) },
    ])
    return [...marked, { is: '', words: text.slice(found.at(-1)?.end ?? 0) }]
  }
  return (
    <For each={parts()}>
      {(part) => (
        <Show when={part.is} fallback={part.words}>
          <mark>{part.words}</mark>
        </Show>
      )}
    </For>
  )
}
