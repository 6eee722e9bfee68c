import { createSignal, createUniqueId, Show } from 'solid-js'
import { erase as da } from '#shared/texts/da/erase.ts'
import { erase as en } from '#shared/texts/en/erase.ts'
import type { WorkshopSummary } from '#shared/wire/http.ts'
import { words } from '../../ui/words.ts'
import { BoardFiles } from './BoardFiles.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { EraseKeep } from './EraseKeep.tsx'
import { EraseNote } from './EraseNote.tsx'
import './erase.css'

const t = words(da, en)

/** How long a workshop's raw notes are kept, and their deletion now: a copy first, or a word that none is needed. */
export function Erase(props: { workshop: WorkshopSummary; proposals: number; onKept: () => void }) {
  const hint = createUniqueId()
  const [fetched, setFetched] = createSignal(false)
  const [without, setWithout] = createSignal(false)
  const [asking, setAsking] = createSignal(false)
  const mayGo = () => fetched() || without()

  return (
    <section class="panel stack erase" aria-labelledby="erase">
      <h2 id="erase">{t.title}</h2>
      <EraseKeep workshop={props.workshop} onKept={props.onKept} />
      <EraseNote workshop={props.workshop.id} />
      <p>
        {t.about} {t.goes} <b>{props.proposals > 0 ? t.stays(props.proposals) : t.nothingStays}</b>
      </p>
      <p>{t.copyFirst}</p>
      <BoardFiles workshop={props.workshop.id} offers={['csv', 'svg']} onFetched={() => setFetched(true)}>
        <Show when={fetched()}>
          <span>{t.fetched}</span>
        </Show>
      </BoardFiles>
      <label class="erase-without">
        <input type="checkbox" checked={without()} onChange={(event) => setWithout(event.currentTarget.checked)} />
        {t.noCopy}
      </label>
      <p class="row">
        <button
          type="button"
          class="button erase-go"
          aria-disabled={!mayGo()}
          aria-describedby={mayGo() ? undefined : hint}
          onClick={() => mayGo() && setAsking(true)}
        >
          {t.title}
        </button>
        <Show when={!mayGo()}>
          <span id={hint} class="office-soft">
            {t.first}
          </span>
        </Show>
      </p>
      <EraseDialog workshop={props.workshop} open={asking()} onClose={() => setAsking(false)} />
    </section>
  )
}
