import { createEffect, Show } from 'solid-js'
import { changeBetween } from '#shared/edits/change.ts'
import { Field } from '../../../ui/Field.tsx'
import { useEditing } from './editing.ts'

type Input = HTMLInputElement | HTMLTextAreaElement

/** Shows a changed text without moving the writer's caret away from the words it stands in. */
function show(input: Input, text: string): void {
  if (input.value === text) return
  const { at, remove, insert } = changeBetween(input.value, text)
  const moved = (place: number) => {
    if (place <= at) return place
    return place >= at + remove ? place - remove + insert.length : at + insert.length
  }
  const [start, end] = [moved(input.selectionStart ?? 0), moved(input.selectionEnd ?? 0)]
  input.value = text
  if (document.activeElement === input) input.setSelectionRange(start, end)
}

/** A plain text that several may type in at once. */
export function TextInput(props: {
  label: string
  help?: string
  value: string
  lines?: number
  onType: (text: string) => void
}) {
  const editing = useEditing()
  let input: Input | undefined
  createEffect(() => {
    if (input) show(input, props.value)
  })
  return (
    <Field label={props.label} help={props.help}>
      {(ties) => (
        <Show
          when={props.lines}
          fallback={
            <input
              {...ties}
              ref={(element) => (input = element)}
              class="input"
              autocomplete="off"
              readonly={!editing.mayWrite()}
              onInput={(event) => props.onType(event.currentTarget.value)}
            />
          }
        >
          <textarea
            {...ties}
            ref={(element) => (input = element)}
            class="input"
            rows={props.lines}
            readonly={!editing.mayWrite()}
            onInput={(event) => props.onType(event.currentTarget.value)}
          />
        </Show>
      )}
    </Field>
  )
}
