import { For } from 'solid-js'
import { office as da } from '#shared/texts/da/office.ts'
import { office as en } from '#shared/texts/en/office.ts'
import type { Template } from '#shared/workshop/templates.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en).create

/** The minutes of a script in all. */
export const minutesOf = (steps: readonly { minutes: number }[]): number =>
  steps.reduce((sum, step) => sum + (step.minutes || 0), 0)

/** The scripts to choose from, each told in full: one radio button a card. */
export function TemplateCards(props: {
  templates: readonly Template[]
  chosen: string
  onChoose: (template: Template) => void
}) {
  return (
    <fieldset class="office-part">
      <legend class="office-legend">{t.template}</legend>
      <div class="office-cards">
        <For each={props.templates}>
          {(template) => (
            <label class="office-card office-choice">
              <span class="office-choice-head">
                <input
                  type="radio"
                  name="template"
                  value={template.id}
                  aria-labelledby={`${template.id}-title`}
                  aria-describedby={`${template.id}-about`}
                  checked={props.chosen === template.id}
                  onChange={() => props.onChoose(template)}
                />
                <strong id={`${template.id}-title`}>{template.title}</strong>
              </span>
              <span class="office-choice-about" id={`${template.id}-about`}>
                <span>{template.purpose}</span>
                <span class="office-soft">
                  {t.forWhom}: {template.forWhom}
                </span>
                <span class="office-soft">{t.length(minutesOf(template.steps), template.steps.length)}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
