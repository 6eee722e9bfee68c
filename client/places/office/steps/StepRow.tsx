import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { steps as da } from '#shared/texts/da/steps.ts'
import { steps as en } from '#shared/texts/en/steps.ts'
import type { Step, Zone } from '#shared/workshop/step.ts'
import { words } from '../../../ui/words.ts'
import { StepFields } from './StepFields.tsx'

const t = words(da, en)

/** What can be done to a step as a whole. */
export const verbs = ['up', 'down', 'copy', 'remove'] as const
export type Verb = (typeof verbs)[number]

/** One step of a script: its question and its minutes at once, the rest when asked for. */
export function StepRow(props: {
  step: Step
  no: number
  zones: readonly Zone[]
  /** What cannot be done to it now. */
  cannot: (verb: Verb) => boolean
  onDo: (verb: Verb, button: HTMLButtonElement) => void
  onChange: (change: Partial<Step>) => void
}) {
  const [open, setOpen] = createSignal(false)
  const fields = createUniqueId()
  return (
    <li class="office-step steps-row" data-step={props.step.id}>
      <span class="office-step-name">
        {props.no}. {props.step.title}
      </span>
      <input
        class="input"
        aria-label={t.prompt(props.step.title)}
        value={props.step.prompt}
        maxlength={140}
        onInput={(event) => props.onChange({ prompt: event.currentTarget.value })}
      />
      <span class="office-minutes">
        <input
          class="input"
          type="number"
          inputmode="numeric"
          min={1}
          max={240}
          required
          aria-label={t.minutesOf(props.step.title)}
          value={props.step.minutes}
          onInput={(event) => props.onChange({ minutes: event.currentTarget.valueAsNumber })}
        />
        <span aria-hidden="true">{t.minutes}</span>
      </span>
      <span class="steps-verbs">
        <For each={verbs}>
          {(verb) => (
            <button
              type="button"
              class="button"
              data-kind="quiet"
              data-verb={verb}
              aria-label={`${t[verb]}: ${props.step.title}`}
              aria-disabled={props.cannot(verb)}
              onClick={(event) => !props.cannot(verb) && props.onDo(verb, event.currentTarget)}
            >
              {t[verb]}
            </button>
          )}
        </For>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          aria-label={`${t.more}: ${props.step.title}`}
          aria-expanded={open()}
          aria-controls={fields}
          onClick={() => setOpen(!open())}
        >
          {t.more}
        </button>
      </span>
      <div id={fields} class="steps-open">
        <Show when={open()}>
          <StepFields step={props.step} zones={props.zones} onChange={props.onChange} />
        </Show>
      </div>
    </li>
  )
}

/** A step that has begun: it is told, not changed. */
export function BegunRow(props: { step: Step; no: number }) {
  return (
    <li class="office-step">
      <span class="office-step-name">
        {props.no}. {props.step.title}
      </span>
      <span>{props.step.prompt}</span>
      <span class="row">
        {props.step.minutes} {t.minutes} <span class="office-tag">{t.begun}</span>
      </span>
    </li>
  )
}
