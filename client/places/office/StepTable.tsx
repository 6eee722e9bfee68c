import { createUniqueId, For } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import type { Step } from '#shared/workshop/step.ts'
import { words } from '../../ui/words.ts'
import { minutesOf } from './TemplateCards.tsx'

const t = words(da, en).create

/** The script, a row a step: what the big screen asks and how long it takes can be changed, the order and the rules cannot. */
export function StepTable(props: {
  steps: readonly Step[]
  onChange: (index: number, change: Partial<Pick<Step, 'prompt' | 'minutes'>>) => void
}) {
  const help = createUniqueId()
  return (
    <fieldset class="panel stack" aria-describedby={help}>
      <legend class="office-legend">{t.steps}</legend>
      <p class="office-soft" id={help}>
        {t.stepsHelp}
      </p>
      <ol class="office-steps">
        <For each={props.steps}>
          {(step, index) => (
            <li class="office-step">
              <span class="office-step-name">
                {index() + 1}. {step.title}
              </span>
              <input
                class="input"
                aria-label={t.stepPrompt(step.title)}
                value={step.prompt}
                maxlength={140}
                onInput={(event) => props.onChange(index(), { prompt: event.currentTarget.value })}
              />
              <span class="office-minutes">
                <input
                  class="input"
                  type="number"
                  inputmode="numeric"
                  min={1}
                  max={240}
                  required
                  aria-label={t.stepMinutes(step.title)}
                  value={step.minutes}
                  onInput={(event) => props.onChange(index(), { minutes: event.currentTarget.valueAsNumber })}
                />
                <span aria-hidden="true">{t.minutes}</span>
              </span>
            </li>
          )}
        </For>
      </ol>
      <p>
        <strong>{t.total(minutesOf(props.steps))}</strong>
      </p>
    </fieldset>
  )
}
