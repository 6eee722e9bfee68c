import { createUniqueId, type JSX, Show } from 'solid-js'

/** What ties an input to its label, its help and its refusal. Spread it on the input. */
export interface FieldTies {
  id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** A labelled field: help before it, a refusal right under it. `children` draws the input and spreads the ties on it. */
export function Field(props: {
  label: JSX.Element
  help?: JSX.Element
  no?: string
  children: (ties: FieldTies) => JSX.Element
}) {
  const id = createUniqueId()
  const ties: FieldTies = {
    id,
    get 'aria-describedby'() {
      return [props.help && `${id}-help`, props.no && `${id}-no`].filter(Boolean).join(' ') || undefined
    },
    get 'aria-invalid'() {
      return props.no ? true : undefined
    },
  }
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show when={props.help}>
        <span class="help" id={`${id}-help`}>
          {props.help}
        </span>
      </Show>
      {props.children(ties)}
      <Show when={props.no}>
        <span class="no" id={`${id}-no`} role="alert">
          {props.no}
        </span>
      </Show>
    </div>
  )
}
