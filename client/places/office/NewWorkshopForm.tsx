import { createSignal, For, Show } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import type { NewWorkshop, WorkshopSummary } from '#shared/wire/http.ts'
import type { OfferedTemplate } from '#shared/wire/scripts.ts'
import type { Step } from '#shared/workshop/step.ts'
import { ask } from '../../live/http.ts'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../ui/words.ts'
import { go } from './address.ts'
import { NoLine } from './NoLine.tsx'
import { KeepTemplate } from './steps/KeepTemplate.tsx'
import { slipText } from './steps/slipText.ts'
import { StepsEditor } from './steps/StepsEditor.tsx'
import { TemplateCards } from './TemplateCards.tsx'
import './workshop.css'

const t = words(da, en).create

const today = () => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** The form of a new workshop. The details appear once a script is chosen; changing script keeps them, save its own steps. */
export function NewWorkshopForm(props: {
  templates: readonly OfferedTemplate[]
  homes: readonly string[]
  onTemplates: () => void
}) {
  const [form, set] = createStore({
    template: '',
    home: '',
    title: '',
    date: today(),
    votesPerPerson: 5,
    steps: [] as Step[],
  })
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal('')
  let named = false

  const choose = (template: OfferedTemplate) => {
    set({ template: template.id, votesPerPerson: template.votesPerPerson ?? form.votesPerPerson })
    set('steps', reconcile(structuredClone(unwrap(template.steps)), { key: 'id' }))
    if (!named) set('title', template.title)
  }
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    if (busy()) return
    setBusy(true)
    setNo('')
    const body: NewWorkshop = {
      ...unwrap(form),
      script: unwrap(form.steps),
      steps: [],
    }
    const answer = await ask<WorkshopSummary>('POST', '/api/workshops', body)
    setBusy(false)
    if (answer.ok) go(`/vaerksted/${answer.value.id}`)
    else setNo(slipText(answer, form.steps))
  }

  return (
    <form class="stack" onSubmit={send}>
      <TemplateCards
        templates={props.templates}
        chosen={form.template}
        onChoose={choose}
        onChanged={props.onTemplates}
      />
      <Show when={form.template}>
        <fieldset class="panel stack">
          <legend class="office-legend">{t.about}</legend>
          <div class="office-fields">
            <Field label={t.home}>
              {(ties) => (
                <input
                  {...ties}
                  class="input"
                  list="homes"
                  autocomplete="off"
                  maxlength={80}
                  required
                  value={form.home}
                  onInput={(event) => set('home', event.currentTarget.value)}
                />
              )}
            </Field>
            <datalist id="homes">
              <For each={props.homes}>{(home) => <option value={home} />}</For>
            </datalist>
            <Field label={t.name}>
              {(ties) => (
                <input
                  {...ties}
                  class="input"
                  maxlength={80}
                  required
                  value={form.title}
                  onInput={(event) => {
                    named = true
                    set('title', event.currentTarget.value)
                  }}
                />
              )}
            </Field>
            <Field label={t.date}>
              {(ties) => (
                <input
                  {...ties}
                  class="input"
                  type="date"
                  required
                  value={form.date}
                  onInput={(event) => set('date', event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label={t.votes} help={t.votesHelp}>
              {(ties) => (
                <input
                  {...ties}
                  class="input"
                  type="number"
                  inputmode="numeric"
                  min={1}
                  max={10}
                  required
                  value={form.votesPerPerson}
                  onInput={(event) => set('votesPerPerson', event.currentTarget.valueAsNumber)}
                />
              )}
            </Field>
          </div>
        </fieldset>
        <StepsEditor steps={form.steps} onChange={(steps) => set('steps', reconcile(steps, { key: 'id' }))} />
        <KeepTemplate
          title={form.title}
          steps={form.steps}
          votesPerPerson={form.votesPerPerson}
          onKept={props.onTemplates}
        />
        <NoLine says={no()} />
        <p>
          <button type="submit" class="button" data-kind="main" aria-disabled={busy()}>
            {busy() ? t.making : t.make}
          </button>
        </p>
      </Show>
    </form>
  )
}
