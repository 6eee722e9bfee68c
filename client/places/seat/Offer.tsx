import { Show } from 'solid-js'

/** Somebody's own words, held out to them: use them, or let them go. Never both lost and never forced. */
export function Offer(props: {
  title: string
  why?: string
  text: string
  use: string
  drop: string
  /** Missing when this step has no field to use them in. */
  onUse: ((text: string) => void) | undefined
  onDone: () => void
}) {
  const use = () => {
    props.onUse?.(props.text)
    props.onDone()
  }
  return (
    <section class="seat-offer">
      <h2>{props.title}</h2>
      <Show when={props.why}>
        <p>{props.why}</p>
      </Show>
      <blockquote>{props.text}</blockquote>
      <div class="row">
        <Show when={props.onUse}>
          <button type="button" class="button" data-kind="main" onClick={use}>
            {props.use}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => props.onDone()}>
          {props.drop}
        </button>
      </div>
    </section>
  )
}
