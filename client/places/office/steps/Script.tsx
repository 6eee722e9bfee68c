import { createSignal, onMount, Show } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { No } from '#shared/result.ts'
import { steps as da } from '#shared/texts/da/steps.ts'
import { steps as en } from '#shared/texts/en/steps.ts'
import type { Script as Kept } from '#shared/wire/scripts.ts'
import { ask } from '../../../live/http.ts'
import { announce } from '../../../ui/announce.ts'
import { words } from '../../../ui/words.ts'
import { NoLine } from '../NoLine.tsx'
import { minutesOf } from '../TemplateCards.tsx'
import { KeepTemplate } from './KeepTemplate.tsx'
import { slipText } from './slipText.ts'
import { StepsEditor } from './StepsEditor.tsx'

const t = words(da, en)

/** The script of a workshop: what has not been reached can be changed, and all of it kept to use again. */
export function Script(props: { workshop: string; title: string }) {
  const [script, set] = createStore<Kept>({ steps: [], votesPerPerson: 5, from: 0, seen: '' })
  const [open, setOpen] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  const at = () => `/api/workshops/${props.workshop}/script`
  const take = (kept: Kept) => set(reconcile(kept, { key: 'id' }))
  const look = async () => {
    const answer = await ask<Kept>('GET', at())
    setNo(answer.ok ? undefined : answer)
    if (answer.ok) take(answer.value)
  }
  onMount(look)

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    const { steps, votesPerPerson, seen } = unwrap(script)
    const answer = await ask<Kept>('PATCH', at(), { steps, votesPerPerson, seen })
    setBusy(false)
    setNo(answer.ok ? undefined : answer)
    if (!answer.ok) return
    take(answer.value)
    announce(t.saved)
  }

  return (
    <section class="stack" aria-label={t.title}>
      <Show
        when={open()}
        fallback={
          <div class="panel stack">
            <h2>{t.title}</h2>
            <p class="office-soft">
              {t.count(script.steps.length)} · {t.total(minutesOf(script.steps))}
            </p>
            <p>
              <button type="button" class="button" onClick={() => setOpen(true)}>
                {t.edit}
              </button>
            </p>
          </div>
        }
      >
        <form class="stack" onSubmit={save}>
          <StepsEditor
            steps={script.steps}
            from={script.from}
            onChange={(steps) => set('steps', reconcile(steps, { key: 'id' }))}
          />
          <p>
            <button type="submit" class="button" data-kind="main" aria-disabled={busy()}>
              {busy() ? t.saving : t.save}
            </button>
          </p>
        </form>
        <KeepTemplate title={props.title} steps={script.steps} votesPerPerson={script.votesPerPerson} />
      </Show>
      <NoLine says={no() && slipText(no() as No, script.steps)} />
      <Show when={no()?.no === 'stale' || no()?.no === 'step-begun'}>
        <p>
          <button type="button" class="button" onClick={look}>
            {t.again}
          </button>
        </p>
      </Show>
    </section>
  )
}
