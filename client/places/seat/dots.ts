import { type Accessor, createEffect, createSignal, on } from 'solid-js'
import type { Mine } from '#shared/wire/room.ts'
import type { Letter, Outbox } from '../../live/outbox.ts'
import type { Room } from '../../live/roomTypes.ts'

type Dots = Pick<Mine['dots'], 'left' | 'given'>

const none: Dots = { left: 0, given: {} }

/** One's dots as the server has them, with those on their way laid on top. */
export function shownDots(dots: Dots, onTheirWay: readonly Letter[]): Dots {
  const given = { ...dots.given }
  let left = dots.left
  for (const letter of onTheirWay) {
    const by = letter.name === 'giveDot' ? 1 : letter.name === 'takeDot' ? -1 : 0
    if (by === 0 || !('target' in letter.body)) continue
    given[letter.body.target] = (given[letter.body.target] ?? 0) + by
    left -= by
  }
  return { left, given }
}

/** A dot that is answered stays where it was put until the server's own count comes, so that no number jumps back and forth. */
export function createDots(room: Pick<Room, 'mine'>, outbox: Outbox): Accessor<Dots> {
  const [settling, setSettling] = createSignal<readonly Letter[]>([])
  outbox.onCarried((letter) => setSettling((all) => [...all, letter]))
  createEffect(on(room.mine, () => setSettling([])))
  return () => shownDots(room.mine()?.dots ?? none, [...settling(), ...outbox.waiting()])
}
