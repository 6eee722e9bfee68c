import type { Clock } from '../ports/clock.ts'

/** A leaky allowance: `take` says whether so much more is within `perSecond`, with `burst` at once after a rest. */
export function createBucket(clock: Clock, allowed: { perSecond: number; burst: number }) {
  let left: number = allowed.burst
  let at = clock.now()
  return (amount = 1): boolean => {
    const now = clock.now()
    left = Math.min(allowed.burst, left + (Math.max(0, now - at) / 1000) * allowed.perSecond)
    at = now
    if (left < amount) return false
    left -= amount
    return true
  }
}
