import type { Together } from '#shared/workshop/together.ts'
import type { Clock } from '../ports/clock.ts'
import type { Register } from '../ports/register.ts'
import type { Member } from './member.ts'

/** How long a page that leads may be away, to load again or find its network, before everybody is let go. Milliseconds. */
const patience = 30_000

/**
 * Knows which line leads the others, and lets them go when it has been gone for a while. A room that opens does not know it
 * yet: the page that leads says so again when it comes back.
 */
export function createLeading(
  { register, clock }: { register: Register; clock: Clock },
  workshop: string,
  over: () => void,
  failed: (cause: unknown) => void,
) {
  let leader: Member | undefined
  let callOff = () => {}

  const letGo = () =>
    register.write(async (rows) => {
      const row = await rows.get('workshop', workshop)
      if (!row?.together.lead || leader) return false
      const free: Together = { ...row.together, lead: null }
      await rows.change('workshop', workshop, { together: free })
      return true
    })
  const wait = () => {
    callOff()
    callOff = clock.after(patience, () => {
      letGo().then((wasLed) => {
        if (wasLed) over()
      }, failed)
    })
  }
  wait()

  return {
    /** This line has taken the lead. */
    took(member: Member) {
      callOff()
      leader = member
    },
    /** This line is gone. */
    left(member: Member) {
      if (leader !== member) return
      leader = undefined
      wait()
    },
    stop: () => callOff(),
  }
}
