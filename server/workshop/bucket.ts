import type { Clock } from '../ports/clock.ts'

/** How fast one socket may wish: `burst` at once, then `perSecond`. */
export interface Pace {
  burst: number
  perSecond: number
}

/** Says yes as long as there is room, and fills up again with time. */
export function bucket(clock: Clock, { burst, perSecond }: Pace): () => boolean {
  let left = burst
  let at = clock.now()
  return () => {
    const now = clock.now()
    left = Math.min(burst, left + (Math.max(0, now - at) / 1000) * perSecond)
    at = now
    if (left < 1) return false
    left--
    return true
  }
}
