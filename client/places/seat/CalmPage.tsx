import { createEffect, type JSX, Show } from 'solid-js'
import { common as da } from '#shared/texts/da/common.ts'
import { common as en } from '#shared/texts/en/common.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** A whole page that asks for nothing. */
export function CalmPage(props: { title: string; text?: string; children?: JSX.Element }) {
  createEffect(() => {
    document.title = `${props.title} – ${t.name}`
  })
  return (
    <main class="seat-calm">
      <h1>{props.title}</h1>
      <Show when={props.text}>
        <p>{props.text}</p>
      </Show>
      {props.children}
    </main>
  )
}
