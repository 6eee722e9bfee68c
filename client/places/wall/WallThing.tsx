import { Show } from 'solid-js'
import type { WallThing as Thing } from '#shared/wire/room.ts'
import { Look } from '../../ui/Look.tsx'

/** Something of a zone that is neither note nor card: how it looks, and what it says. */
export function WallThing(props: { thing: Thing }) {
  return (
    <article class="wall-thing" data-look={props.thing.look && true}>
      <Look look={props.thing.look ?? {}} said={props.thing.text}>
        <Show when={props.thing.text}>
          <p>{props.thing.text}</p>
        </Show>
      </Look>
    </article>
  )
}
