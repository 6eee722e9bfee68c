import { Show } from 'solid-js'
import './switch.css'

/** One thing that is on or off, with its words beside it. The whole line is the target. */
export function Switch(props: { label: string; help?: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        <b>{props.label}</b>
        <Show when={props.help}>
          <small>{props.help}</small>
        </Show>
      </span>
    </label>
  )
}
