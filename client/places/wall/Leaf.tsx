import { createEffect, createSignal, For, type JSX, onCleanup, onMount } from 'solid-js'
import { wall as da } from '#shared/texts/da/wall.ts'
import { wall as en } from '#shared/texts/en/wall.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)
/** How long one of a stack stands: time to read a note aloud. Milliseconds. */
const stand = 6_000

/**
 * A stack as it is leafed through, the uppermost first: one at a time, each in room for the largest, so that nothing around it
 * moves. It leafs by itself, except for those who asked for less motion; arrow up and down leaf too, and space holds it.
 */
export function Leaf<T>(props: { of: readonly T[]; all: number; children: (one: T) => JSX.Element }) {
  const [at, setAt] = createSignal(0)
  const [held, setHeld] = createSignal(matchMedia('(prefers-reduced-motion: reduce)').matches)
  const leaf = (by: number) => setAt((now) => (now + by + props.of.length) % Math.max(1, props.of.length))
  const top = () => Math.min(at(), props.of.length - 1)

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') leaf(1)
    if (event.key === 'ArrowUp') leaf(-1)
    if (event.key === ' ') setHeld(!held())
  }
  onMount(() => {
    addEventListener('keydown', press)
    onCleanup(() => removeEventListener('keydown', press))
  })
  createEffect(() => {
    if (held() || props.of.length < 2) return
    top()
    const next = setTimeout(() => leaf(1), stand)
    onCleanup(() => clearTimeout(next))
  })

  return (
    <div class="wall-leaf">
      <p class="wall-count">
        {t.stackOf(props.all)}
        {props.of.length > 1 && <span> · {t.leafOf(top() + 1, props.all)}</span>}
      </p>
      <div class="wall-leaves">
        <For each={props.of}>
          {(one, n) => <div classList={{ 'wall-under': n() !== top() }}>{props.children(one)}</div>}
        </For>
      </div>
    </div>
  )
}
