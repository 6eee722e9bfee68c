import { createEffect, createSignal, on, Show } from 'solid-js'
import { proposalPage as da } from '#shared/texts/da/proposalPage.ts'
import { proposalPage as en } from '#shared/texts/en/proposalPage.ts'
import { Field } from '../../../ui/Field.tsx'
import { words } from '../../../ui/words.ts'
import { useEditing } from './editing.ts'
import { numberText, readNumber } from './numberText.ts'

const t = words(da, en).page

/** A number in Danish writing. What cannot be read as one stays in the field, with a word about it, and is not kept. */
export function NumberInput(props: {
  label: string
  unit?: string
  value: number | null
  onSet: (value: number | null) => void
}) {
  const editing = useEditing()
  const [written, setWritten] = createSignal(numberText(props.value))
  const bad = () => readNumber(written()) === undefined
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (readNumber(written()) !== value) setWritten(numberText(value))
      },
      { defer: true },
    ),
  )
  const type = (text: string) => {
    setWritten(text)
    const value = readNumber(text)
    if (value !== undefined) props.onSet(value)
  }
  return (
    <Field label={props.label} no={bad() ? t.notNumber : undefined}>
      {(ties) => (
        <span class="proposal-number">
          <input
            {...ties}
            class="input"
            inputmode="decimal"
            autocomplete="off"
            value={written()}
            readonly={!editing.mayWrite()}
            onInput={(event) => type(event.currentTarget.value)}
            onChange={() => !bad() && setWritten(numberText(props.value))}
          />
          <Show when={props.unit}>
            <span aria-hidden="true">{props.unit}</span>
          </Show>
        </span>
      )}
    </Field>
  )
}
