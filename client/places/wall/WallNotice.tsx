import { Show } from 'solid-js'

/** One sentence for the whole room. */
export function WallNotice(props: { title: string; text?: string }) {
  return (
    <main class="wall wall-notice">
      <h1>{props.title}</h1>
      <Show when={props.text}>
        <p>{props.text}</p>
      </Show>
    </main>
  )
}
