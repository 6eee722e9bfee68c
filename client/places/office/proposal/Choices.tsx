import { createUniqueId, For } from 'solid-js'
import { Field } from '../../../ui/Field.tsx'
import { useEditing } from './editing.ts'

type Labels<Code extends string> = Record<Code, string>

const codesOf = <Code extends string>(labels: Labels<Code>) => Object.entries(labels) as [Code, string][]

/** One of a few answers, all in view. */
export function RadioChoice<Code extends string>(props: {
  label: string
  labels: Labels<Code>
  value: Code | null
  onSet: (code: Code) => void
}) {
  const editing = useEditing()
  const name = createUniqueId()
  return (
    <fieldset class="proposal-choice" disabled={!editing.mayWrite()}>
      <legend>{props.label}</legend>
      <div class="proposal-options">
        <For each={codesOf(props.labels)}>
          {([code, label]) => (
            <label class="proposal-option">
              <input type="radio" name={name} checked={props.value === code} onChange={() => props.onSet(code)} />
              {label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}

/** Any of a few codes. */
export function CheckChoice<Code extends string>(props: {
  label: string
  labels: Labels<Code>
  value: readonly Code[]
  onSet: (code: Code, on: boolean) => void
}) {
  const editing = useEditing()
  return (
    <fieldset class="proposal-choice" disabled={!editing.mayWrite()}>
      <legend class="visually-hidden">{props.label}</legend>
      <div class="proposal-options">
        <For each={codesOf(props.labels)}>
          {([code, label]) => (
            <label class="proposal-option">
              <input
                type="checkbox"
                checked={props.value.includes(code)}
                onChange={(event) => props.onSet(code, event.currentTarget.checked)}
              />
              {label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}

/** One of many. */
export function SelectChoice<Code extends string>(props: {
  label: string
  labels: Labels<Code>
  value: Code
  onSet: (code: Code) => void
}) {
  const editing = useEditing()
  return (
    <Field label={props.label}>
      {(ties) => (
        <select
          {...ties}
          class="input"
          disabled={!editing.mayWrite()}
          onChange={(event) => props.onSet(event.currentTarget.value as Code)}
        >
          <For each={codesOf(props.labels)}>
            {([code, label]) => (
              <option value={code} selected={props.value === code}>
                {label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
