import { Match, Show, Switch } from 'solid-js'
import type { Shown } from '#shared/workshop/together.ts'
import { Look } from '../../ui/Look.tsx'
import { ShownItem } from '../../ui/ShownItem.tsx'
import { Leaf } from './Leaf.tsx'
import { Pages } from './Pages.tsx'

/** One thing of the board over the whole wall, whatever kind it is: what is looked at fills it, what is read is turned in pages. */
export function WallShown(props: { shown: Shown }) {
  const look = () => props.shown.look
  return (
    <Switch
      fallback={
        <Pages wide>
          <ShownItem shown={props.shown} />
        </Pages>
      }
    >
      <Match when={look()?.stack !== undefined}>
        <article class="wall-look shown">
          <Show when={props.shown.title}>
            <h2>{props.shown.title}</h2>
          </Show>
          <Leaf of={props.shown.lines} all={look()?.stack ?? 0}>
            {(line) => <p class="wall-note">{line}</p>}
          </Leaf>
        </article>
      </Match>
      <Match when={look()}>
        {(seen) => (
          <article class="wall-look shown">
            <Look look={seen()} said={props.shown.title}>
              <Show when={props.shown.title}>
                <p>{props.shown.title}</p>
              </Show>
            </Look>
          </article>
        )}
      </Match>
    </Switch>
  )
}
