import { createSignal, onMount, Show } from 'solid-js'
import type { No, Result } from '#shared/result.ts'
import { kit as da } from '#shared/texts/da/kit.ts'
import { kit as en } from '#shared/texts/en/kit.ts'
import { ask } from '../../live/http.ts'
import { announce } from '../../ui/announce.ts'
import { Field } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { words } from '../../ui/words.ts'
import { fetchFile } from './fetchFile.ts'
import { NoLine } from './NoLine.tsx'

const t = words(da, en).page

/** The paper of a meeting in one file, and the way to make what is printed worthless. */
export function Kit(props: { workshop: string; onRenewed: () => void }) {
  const [tickets, setTickets] = createSignal(40)
  const [papers, setPapers] = createSignal(12)
  const [out, setOut] = createSignal(0)
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  const at = (rest: string) => `/api/workshops/${props.workshop}/${rest}`
  const take = (answer: Result<{ out: number }>) => {
    setNo(answer.ok ? undefined : answer)
    if (answer.ok) setOut(answer.value.out)
    return answer.ok
  }
  const count = async () => take(await ask('GET', at('tickets')))
  onMount(count)

  const print = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    const made = await fetchFile(at('kit'), undefined, { tickets: tickets(), papers: papers() })
    setBusy(false)
    if (!made.ok) return void setNo(made)
    announce(t.printed)
    await count()
  }
  const renew = async () => {
    if (!take(await ask('POST', at('tickets/renew'), {}))) return
    announce(t.renewed)
    props.onRenewed()
  }

  return (
    <section class="panel stack" aria-labelledby="kit">
      <h2 id="kit">{t.title}</h2>
      <p class="office-soft">{t.help}</p>
      <form class="stack" onSubmit={print}>
        <div class="office-fields">
          <Pieces label={t.tickets} help={t.ticketsHelp} value={tickets()} onChange={setTickets} />
          <Pieces label={t.papers} value={papers()} onChange={setPapers} />
        </div>
        <p>
          <button type="submit" class="button" aria-disabled={busy()}>
            <Icon name="download" />
            {busy() ? t.printing : t.print}
          </button>
        </p>
      </form>
      <Show when={out() > 0}>
        <p>
          {t.out(out())} <span class="office-soft">{t.renewHelp}</span>
        </p>
        <p>
          <button type="button" class="button" onClick={renew}>
            {t.renew}
          </button>
        </p>
      </Show>
      <NoLine says={no()} />
    </section>
  )
}

function Pieces(props: { label: string; help?: string; value: number; onChange: (pieces: number) => void }) {
  return (
    <Field label={props.label} help={props.help}>
      {(ties) => (
        <input
          {...ties}
          class="input"
          type="number"
          inputmode="numeric"
          min={0}
          max={200}
          required
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.valueAsNumber)}
        />
      )}
    </Field>
  )
}
