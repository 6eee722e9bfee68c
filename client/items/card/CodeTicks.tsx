import { createUniqueId, For } from 'solid-js'

/** A choice among the field's codes: several as ticks, or `one`. */
export function CodeTicks<Code extends string>(props: {
  legend: string
  codes: readonly Code[]
  labels: Record<Code, string>
  chosen: readonly Code[]
  isFixed: boolean
  one?: boolean
  onTick: (code: Code, on: boolean) => void
}) {
  const name = createUniqueId()
  return (
    <fieldset class="code-ticks" disabled={props.isFixed}>
      <legend>{props.legend}</legend>
      <For each={props.codes}>
        {(code) => (
          <label>
            <input
              type={props.one ? 'radio' : 'checkbox'}
              name={name}
              checked={props.chosen.includes(code)}
              onChange={(event) => props.onTick(code, event.currentTarget.checked)}
            />
            {props.labels[code]}
          </label>
        )}
      </For>
    </fieldset>
  )
}
