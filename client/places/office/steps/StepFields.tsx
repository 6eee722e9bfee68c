import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { steps as da } from '#shared/texts/da/steps.ts'
import { voteHost as voteDa } from '#shared/texts/da/voteHost.ts'
import { steps as en } from '#shared/texts/en/steps.ts'
import { voteHost as voteEn } from '#shared/texts/en/voteHost.ts'
import { choices, choose, chooseLook, offers, onlyLooks } from '#shared/workshop/choices.ts'
import { formOf } from '#shared/workshop/forms/index.ts'
import { newZoneCode, useZone } from '#shared/workshop/scriptEdits.ts'
import { type FormName, formNames, modes, type Step, type Zone } from '#shared/workshop/step.ts'
import { Field } from '../../../ui/Field.tsx'
import { words } from '../../../ui/words.ts'

const t = words(da, en)
const forms = words(voteDa, voteEn).forms

/** Everything about a step that its line in the list has no room for. `zones` are those the script knows. */
export function StepFields(props: { step: Step; zones: readonly Zone[]; onChange: (change: Partial<Step>) => void }) {
  const vote = (change: { form?: FormName; budget?: number }) =>
    props.onChange({ vote: { ...props.step.vote, form: formOf(props.step), ...change } })
  return (
    <div class="steps-fields">
      <div class="office-fields">
        <Field label={t.name}>
          {(ties) => (
            <input
              {...ties}
              class="input"
              maxlength={60}
              required
              value={props.step.title}
              onInput={(event) => props.onChange({ title: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t.mode}>
          {(ties) => (
            <select
              {...ties}
              class="input"
              value={props.step.mode}
              onChange={(event) => props.onChange({ mode: event.currentTarget.value as Step['mode'] })}
            >
              <For each={modes}>
                {(mode) => (
                  <option value={mode} selected={mode === props.step.mode}>
                    {t.modes[mode]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </div>
      <Field label={t.instruction} help={t.instructionHelp}>
        {(ties) => (
          <textarea
            {...ties}
            class="input"
            rows={2}
            maxlength={300}
            value={props.step.instruction ?? ''}
            onInput={(event) => props.onChange({ instruction: event.currentTarget.value || undefined })}
          />
        )}
      </Field>
      <fieldset class="steps-choices">
        <legend>{t.may}</legend>
        <For each={choices}>
          {(choice) => (
            <Tick
              label={t.choices[choice]}
              on={offers(props.step, choice)}
              onChange={(on) => props.onChange(choose(props.step, choice, on))}
            />
          )}
        </For>
        <Tick label={t.look} on={onlyLooks(props.step)} onChange={() => props.onChange(chooseLook(props.step))} />
      </fieldset>
      <Show when={offers(props.step, 'vote')}>
        <div class="office-fields">
          <Field label={t.form}>
            {(ties) => (
              <select
                {...ties}
                class="input"
                onChange={(event) => vote({ form: event.currentTarget.value as FormName })}
              >
                <For each={formNames}>
                  {(form) => (
                    <option value={form} selected={form === formOf(props.step)}>
                      {forms[form]}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Field label={t.budget} help={t.budgetHelp}>
            {(ties) => (
              <input
                {...ties}
                class="input"
                type="number"
                inputmode="numeric"
                min={1}
                max={20}
                value={props.step.vote?.budget ?? ''}
                onInput={(event) => vote({ budget: event.currentTarget.valueAsNumber || undefined })}
              />
            )}
          </Field>
        </div>
      </Show>
      <Zones {...props} />
    </div>
  )
}

function Zones(props: { step: Step; zones: readonly Zone[]; onChange: (change: Partial<Step>) => void }) {
  const [title, setTitle] = createSignal('')
  const label = createUniqueId()
  const make = () => {
    const name = title().trim()
    if (!name) return
    props.onChange(useZone(props.step, { id: newZoneCode(), title: name }, true))
    setTitle('')
  }
  return (
    <fieldset class="steps-choices">
      <legend>{t.zones}</legend>
      <For each={props.zones}>
        {(zone) => (
          <Tick
            label={zone.title}
            on={(props.step.zones as string[]).includes(zone.id)}
            onChange={(on) => props.onChange(useZone(props.step, zone, on))}
          />
        )}
      </For>
      <div class="field steps-zone">
        <label for={label}>{t.newZone}</label>
        <div class="office-beside">
          <input
            id={label}
            class="input"
            maxlength={60}
            value={title()}
            onInput={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              make()
            }}
          />
          <button type="button" class="button" onClick={make}>
            {t.addZone}
          </button>
        </div>
      </div>
    </fieldset>
  )
}

/** A choice that is on or off; what is shown is always what the script says. */
function Tick(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="steps-tick">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => {
          const box = event.currentTarget
          props.onChange(box.checked)
          box.checked = props.on
        }}
      />
      {props.label}
    </label>
  )
}
