import { Field } from '../../../ui/Field.tsx'
import { useEditing } from './editing.ts'

/** An ISO date; `''` when there is none. */
export function DateInput(props: { label: string; value: string; onSet: (date: string) => void }) {
  const editing = useEditing()
  return (
    <Field label={props.label}>
      {(ties) => (
        <input
          {...ties}
          class="input"
          type="date"
          value={props.value}
          readonly={!editing.mayWrite()}
          onChange={(event) => props.onSet(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
