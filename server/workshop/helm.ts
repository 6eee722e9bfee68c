import type { Actor } from '#shared/access.ts'
import type { MemberId } from '#shared/ids.ts'
import type { Bar } from '#shared/workshop/floor.ts'
import type { Clock } from '../ports/clock.ts'

/** How long the bar is kept for a facilitator whose lines are all gone. Milliseconds. */
const patience = 20_000

/** Who leads meetings, as their sign-in says; a reader does not. */
export const facilitatorOf = (actor: Actor): MemberId | undefined =>
  actor.role === 'member' && actor.rank !== 'reader' ? actor.member : undefined

/**
 * Knows which facilitator holds the bar: the first who steers, until another takes it over or it has been let go. It is held by
 * a sign-in, so that one's own phone and one's own board steer together.
 */
export function createHelm(clock: Clock, isHere: (member: MemberId) => boolean, released: () => void) {
  let holder: MemberId | undefined
  let callOff = () => {}

  return {
    /** Whether this one may steer now, and holds the bar from here on. Whoever is no facilitator is refused by the deed itself. */
    mayTurn(actor: Actor): boolean {
      const asks = facilitatorOf(actor)
      if (!asks) return true
      holder ??= asks
      return holder === asks
    },
    take(actor: Actor): boolean {
      const asks = facilitatorOf(actor)
      if (!asks) return false
      callOff()
      holder = asks
      return true
    },
    /** One of their lines is gone. */
    left(actor: Actor) {
      if (!holder || facilitatorOf(actor) !== holder || isHere(holder)) return
      callOff()
      callOff = clock.after(patience, () => {
        if (!holder || isHere(holder)) return
        holder = undefined
        released()
      })
    },
    /** Who holds it, as this one is told. */
    seenBy(actor: Actor): Bar['holder'] {
      if (!holder) return 'nobody'
      return facilitatorOf(actor) === holder ? 'me' : 'other'
    },
    stop: () => callOff(),
  }
}
export type Helm = ReturnType<typeof createHelm>
