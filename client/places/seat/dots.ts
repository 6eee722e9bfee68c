import { type Accessor, createEffect, createRoot, createSignal, on } from 'solid-js'
import type { Mine } from '#shared/wire/room.ts'
import type { Letter, Outbox } from '../../live/outbox.ts'
import type { Room } from '../../live/roomTypes.ts'
import type { Desk } from './desk.ts'

type Dots = Omit<Mine['dots'], 'round'> & { round?: string }
type Votes = NonNullable<Dots['votes']>

const none: Dots = { left: 0, given: {} }

const answers: readonly string[] = ['yes', 'care', 'no']

/** One's votes as they are once a wish is carried out. */
function after(votes: Votes, { name, body }: Letter): Votes {
  switch (name) {
    case 'giveDot':
      return [...votes, { target: body.target, say: 'dot' }]
    case 'castVote':
      return [...votes.filter(({ target }) => target !== body.target || !answers.includes(body.say)), body]
    case 'takeDot': {
      const last = votes.findLastIndex(({ target }) => target === body.target)
      return votes.filter((_, at) => at !== last)
    }
    case 'rank':
      return body.order.map((target) => ({ target, say: 'point' }))
    default:
      return votes
  }
}

/** One's votes as the server has them, with those on their way laid on top. */
export function shownDots(dots: Dots, onTheirWay: readonly Letter[]): Dots {
  const before =
    dots.votes ??
    Object.entries(dots.given).flatMap(([target, count]) =>
      Array.from({ length: count }, () => ({ target, say: 'dot' as const })),
    )
  const votes = onTheirWay.reduce(after, before)
  const given: Record<string, number> = Object.fromEntries(before.map(({ target }) => [target, 0]))
  for (const { target } of votes) given[target] = (given[target] ?? 0) + 1
  return { left: Math.max(0, dots.left + before.length - votes.length), given, ...(dots.votes && { votes }) }
}

const known = new WeakMap<Desk, Accessor<Dots>>()

/** What a desk's seat has voted, for as long as the desk is there. */
export function dotsOf(desk: Desk): Dots {
  const dots = known.get(desk) ?? createRoot(() => createDots(desk.room, desk.outbox))
  known.set(desk, dots)
  return dots()
}

/** A vote that is answered stays where it was put until the server's own count comes, so that no number jumps back and forth. */
function createDots(room: Pick<Room, 'mine' | 'state'>, outbox: Outbox): Accessor<Dots> {
  const [settling, setSettling] = createSignal<readonly Letter[]>([])
  outbox.onCarried((letter) => setSettling((all) => [...all, letter]))
  createEffect(on(room.mine, () => setSettling([])))
  /** A ballot can be here before one's own of it: nothing is given then. */
  const known = (): Dots => {
    const [dots, ballot] = [room.mine()?.dots ?? none, room.state()?.ballot]
    // An empty round may have begun anew in another form, and keeps its name then.
    const isOfIt = ballot && dots.round === ballot.round && (!ballot.form || dots.votes !== undefined)
    if (!ballot || isOfIt) return dots
    return { left: ballot.perPerson, given: {}, ...(ballot.form && { votes: [] }) }
  }
  return () => shownDots(known(), [...settling(), ...outbox.waiting()])
}
