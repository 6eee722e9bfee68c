import { For, Show } from 'solid-js'
import { asComment } from '#shared/docs/comments.ts'
import type { ItemId } from '#shared/ids.ts'
import { comments as da } from '#shared/texts/da/comments.ts'
import { comments as en } from '#shared/texts/en/comments.ts'
import type { Desk } from '../items/desk.ts'
import { nameOf } from '../items/naming.ts'
import { words } from '../ui/words.ts'
import type { Mounted } from './mount.ts'
import './bubbles.css'

const t = words(da, en)

/** How much is said of a thing, at its corner; a tap opens it. With the keyboard the same is in the menu of the thing. */
export function Bubbles(props: { desk: Desk; mounted: Mounted }) {
  const near = () => {
    const there = new Set([...props.mounted.floors(), ...props.mounted.items()])
    return props.desk.threads.all().filter((id) => there.has(id))
  }
  return <For each={near()}>{(id) => <Bubble id={id} desk={props.desk} />}</For>
}

function Bubble(props: { id: ItemId; desk: Desk }) {
  const { desk } = props
  const corner = () => {
    desk.structure()
    const box = desk.items[props.id] && desk.scene.boxOf(props.id)
    return box && { left: `${box.x + box.w}px`, top: `${box.y}px` }
  }
  const all = () => desk.threads.of(props.id)
  const isSettled = () => all().every((id) => asComment(desk.items[id])?.isResolved)
  const name = () => {
    const item = desk.items[props.id]
    return item ? nameOf(item, (id) => desk.items[id]) : ''
  }
  return (
    <Show when={corner()}>
      {(at) => (
        <button
          type="button"
          tabindex="-1"
          class="board-bubble"
          data-settled={isSettled() || undefined}
          style={at()}
          aria-label={t.countOn(all().length, name())}
          onClick={() => desk.talking.set(props.id)}
        >
          <span>{all().length}</span>
        </button>
      )}
    </Show>
  )
}
