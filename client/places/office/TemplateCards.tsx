import { createSignal, For, Show } from 'solid-js'
import type { Result } from '#shared/result.ts'
import { office as da } from '#shared/texts/da/office.ts'
import { steps as stepsDa } from '#shared/texts/da/steps.ts'
import { office as en } from '#shared/texts/en/office.ts'
import { steps as stepsEn } from '#shared/texts/en/steps.ts'
import type { OfferedTemplate } from '#shared/wire/scripts.ts'
import { ask } from '../../live/http.ts'
import { announce } from '../../ui/announce.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { words } from '../../ui/words.ts'
import { NoLine } from './NoLine.tsx'

const t = words(da, en).create
const s = words(stepsDa, stepsEn)

/** The minutes of a script in all. */
export const minutesOf = (steps: readonly { minutes: number }[]): number =>
  steps.reduce((sum, step) => sum + (step.minutes || 0), 0)

/** The scripts to choose from, each told in full: one radio button a card. One's own can be shared and deleted. */
export function TemplateCards(props: {
  templates: readonly OfferedTemplate[]
  chosen: string
  onChoose: (template: OfferedTemplate) => void
  onChanged: () => void
}) {
  const [gone, setGone] = createSignal<OfferedTemplate>()
  let heading: HTMLLegendElement | undefined
  const [no, setNo] = createSignal<Result<unknown> & { ok: false }>()
  const done = (answer: Result<unknown>, says: string) => {
    setNo(answer.ok ? undefined : answer)
    if (answer.ok) announce(says)
    props.onChanged()
    return answer.ok
  }
  const share = async ({ id, title, isShared }: OfferedTemplate) =>
    done(
      await ask('PATCH', `/api/templates/${id}`, { shared: !isShared }),
      isShared ? s.template.isNotShared(title) : s.template.isShared(title),
    )
  const remove = async (template: OfferedTemplate) => {
    if (done(await ask('POST', `/api/templates/${template.id}/remove`, {}), s.removed(template.title)))
      setGone(template)
  }
  const putBack = async ({ title, steps, votesPerPerson, isShared }: OfferedTemplate) => {
    const back = { title, steps, votesPerPerson, shared: isShared === true }
    if (done(await ask('POST', '/api/templates', back), s.back(title))) {
      setGone(undefined)
      heading?.focus()
    }
  }
  const tag = ({ whose, isShared }: OfferedTemplate) =>
    whose === 'shared' ? s.template.shared : isShared ? s.template.ownShared : s.template.own
  return (
    <fieldset class="office-part">
      <legend class="office-legend" tabindex="-1" ref={heading}>
        {t.template}
      </legend>
      <div class="office-cards">
        <For each={props.templates}>
          {(template) => (
            <div class="office-card office-choice">
              <label class="office-choice-label">
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
                  <Show
                    when={template.whose === 'founding'}
                    fallback={
                      <span>
                        <span class="office-tag">{tag(template)}</span>
                      </span>
                    }
                  >
                    <span>{template.purpose}</span>
                    <span class="office-soft">
                      {t.forWhom}: {template.forWhom}
                    </span>
                  </Show>
                  <span class="office-soft">{t.length(minutesOf(template.steps), template.steps.length)}</span>
                </span>
              </label>
              <Show when={template.whose === 'own'}>
                <p class="row">
                  <button
                    type="button"
                    class="button"
                    aria-label={
                      template.isShared ? s.template.shareItNot(template.title) : s.template.shareIt(template.title)
                    }
                    onClick={() => share(template)}
                  >
                    {template.isShared ? s.template.shareNot : s.template.share}
                  </button>
                  <button
                    type="button"
                    class="button"
                    aria-label={s.template.removeIt(template.title)}
                    onClick={() => remove(template)}
                  >
                    {s.remove}
                  </button>
                </p>
              </Show>
            </div>
          )}
        </For>
      </div>
      <Show when={gone()} keyed>
        {(template) => (
          <p class="row office-notice" role="status">
            {s.removed(template.title)}
            <button
              type="button"
              class="button"
              ref={focusSoon}
              aria-label={`${s.undo}: ${template.title}`}
              onClick={() => putBack(template)}
            >
              {s.undo}
            </button>
          </p>
        )}
      </Show>
      <NoLine says={no()} />
    </fieldset>
  )
}
