import { createSignal, For } from 'solid-js'
import { steps as da } from '#shared/texts/da/steps.ts'
import { steps as en } from '#shared/texts/en/steps.ts'
import { readySteps } from '#shared/workshop/readySteps.ts'
import { copyOf } from '#shared/workshop/scriptEdits.ts'
import type { Step } from '#shared/workshop/step.ts'
import { Field } from '../../../ui/Field.tsx'
import { words } from '../../../ui/words.ts'

const t = words(da, en)

const empty: Step = {
  id: 'empty',
  title: t.unnamed,
  minutes: 10,
  mode: 'plenum',
  prompt: '',
  zones: [],
  allow: ['read'],
}

/** Adds a step to a script: a ready one, or one with nothing in it. */
export function AddStep(props: { onAdd: (step: Step) => void }) {
  const [chosen, setChosen] = createSignal(readySteps[0]?.id ?? empty.id)
  const add = () => props.onAdd(copyOf(readySteps.find(({ id }) => id === chosen()) ?? empty))
  return (
    <Field label={t.add}>
      {(ties) => (
        <div class="office-beside steps-add">
          <select {...ties} class="input" onChange={(event) => setChosen(event.currentTarget.value)}>
            <optgroup label={t.ready}>
              <For each={readySteps}>{({ id, title }) => <option value={id}>{title}</option>}</For>
            </optgroup>
            <option value={empty.id}>{t.empty}</option>
          </select>
          <button type="button" class="button" onClick={add}>
            {t.addIt}
          </button>
        </div>
      )}
    </Field>
  )
}
