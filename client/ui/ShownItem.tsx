import { For, Show } from 'solid-js'
import { voices as da } from '#shared/texts/da/voices.ts'
import { voices as en } from '#shared/texts/en/voices.ts'
import type { Shown } from '#shared/workshop/together.ts'
import { Look } from './Look.tsx'
import { VoiceMark } from './VoiceMark.tsx'
import { words } from './words.ts'

const voice = words(da, en)
/** A stack brings more, for those who leaf through it. */
const most = 12

/** One thing of the board, large, as everybody is shown it: how it looks, its words, and whose voice they are. */
export function ShownItem(props: { shown: Shown }) {
  return (
    <article class="shown" data-voice={props.shown.voice ?? undefined}>
      <Look look={props.shown.look ?? {}} said={props.shown.title}>
        <Show when={props.shown.title}>
          <h2>{props.shown.title}</h2>
        </Show>
      </Look>
      <Show when={props.shown.lines.length > 0}>
        <ul>
          <For each={props.shown.lines.slice(0, most)}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
      <Show when={props.shown.voice}>
        {(one) => (
          <p>
            <VoiceMark voice={one()} /> {voice[one()]}
          </p>
        )}
      </Show>
    </article>
  )
}
