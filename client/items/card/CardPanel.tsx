import { createUniqueId, For, onMount, Show } from 'solid-js'
import { setCode, setMandateNeed } from '#shared/edits/card.ts'
import { typeText } from '#shared/edits/items.ts'
import { isLocked } from '#shared/edits/locked.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Card, cardMax, cardNeeds } from '#shared/items/card.ts'
import { aims, mandateNeeds, themes } from '#shared/programme/codes.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { codes as daCodes } from '#shared/texts/da/codes.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { codes as enCodes } from '#shared/texts/en/codes.ts'
import { PlainText } from '../../text/PlainText.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import type { Desk } from '../desk.ts'
import { VoiceLine } from '../note/NoteView.tsx'
import { CardReady } from './CardReady.tsx'
import { CodeTicks } from './CodeTicks.tsx'
import './cardPanel.css'

const t = words(da, en)
const labels = words(daCodes, enCodes)

const fields = ['title', 'what', 'forWhom', 'better', 'inTheWay', 'firstStep'] as const
const isNeeded = (field: (typeof fields)[number]) => cardNeeds.some((need) => need === field)

/** A card opened beside the board: every field of it, its sources, and the way to a proposal. */
export function CardPanel(props: { id: ItemId; card: Card; desk: Desk; workshop: string; mayPromote: boolean }) {
  let panel: HTMLElement | undefined
  const heading = createUniqueId()
  const isFixed = () => !props.desk.mayWrite() || isLocked(props.card)
  onMount(() => panel?.focus({ preventScroll: true }))
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.desk.opened.set(undefined)
  }

  return (
    <aside ref={panel} class="card-panel" tabindex="-1" aria-labelledby={heading} onKeyDown={onKey}>
      <header>
        <h2 id={heading}>{t.card.label}</h2>
        <button type="button" class="button" data-kind="quiet" onClick={() => props.desk.opened.set(undefined)}>
          <Icon name="close" />
          {t.card.close}
        </button>
      </header>
      <p class="card-starred">{t.card.starred}</p>
      <For each={fields}>
        {(field) => (
          <div class="field">
            <label for={`${heading}-${field}`}>
              {t.card[field]} {isNeeded(field) ? '*' : ''}
            </label>
            <PlainText
              id={`${heading}-${field}`}
              class="input"
              value={props.card[field]}
              max={cardMax[field]}
              oneLine={field === 'title'}
              readonly={isFixed()}
              onType={(text) => typeText(props.desk.board, props.id, field, text)}
            />
          </div>
        )}
      </For>
      <CodeTicks
        legend={`${t.card.themes} *`}
        codes={themes}
        labels={labels.theme}
        chosen={props.card.themes}
        isFixed={isFixed()}
        onTick={(code, on) => setCode(props.desk.board, props.id, 'themes', code, on)}
      />
      <CodeTicks
        legend={`${t.card.aims} *`}
        codes={aims}
        labels={labels.aim}
        chosen={props.card.aims}
        isFixed={isFixed()}
        onTick={(code, on) => setCode(props.desk.board, props.id, 'aims', code, on)}
      />
      <CodeTicks
        one
        legend={t.card.need}
        codes={mandateNeeds}
        labels={labels.mandateNeed}
        chosen={[props.card.mandateNeed]}
        isFixed={isFixed()}
        onTick={(code) => setMandateNeed(props.desk.board, props.id, code)}
      />
      <section class="card-sources">
        <h3>{t.card.sources(Object.keys(props.card.sources).length)}</h3>
        <ul>
          <For each={Object.values(props.card.sources)}>
            {(source) => (
              <li data-voice={source.voice}>
                <p>{source.text}</p>
                <VoiceLine item={source} />
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={props.mayPromote}>
        <CardReady id={props.id} card={props.card} board={props.desk.board} workshop={props.workshop} />
      </Show>
    </aside>
  )
}
