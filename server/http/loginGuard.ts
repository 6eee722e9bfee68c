import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Limits, usualLimits } from '../limits.ts'

/**
 * Slows down whoever guesses passphrases: 20 failures in ten minutes from one address, 10 for one name from one address, 60
 * for one name from everywhere. A try is counted before the passphrase is looked at, so that many at once do not slip
 * through, and given back when it was right. An address that is out of tries uses up no more of a name's, so that nobody can
 * lock a colleague out from one place.
 */
export function createLoginGuard(allowed: Limits = usualLimits) {
  const duration = 600
  const limits = [
    {
      limiter: new RateLimiterMemory({ points: allowed.wrongPassphrases, duration }),
      key: (address: string, _who: string) => address,
    },
    {
      limiter: new RateLimiterMemory({ points: allowed.wrongPassphrasesName, duration }),
      key: (address: string, who: string) => `${address} ${who}`,
    },
    {
      limiter: new RateLimiterMemory({ points: allowed.wrongPassphrasesNameInAll, duration }),
      key: (_address: string, who: string) => who,
    },
  ]
  return {
    /** Takes a try; false when there are none left. */
    async take(address: string, who: string): Promise<boolean> {
      for (const { limiter, key } of limits) {
        const { consumedPoints } = await limiter.penalty(key(address, who))
        if (consumedPoints > limiter.points) return false
      }
      return true
    },
    /** Gives the try back. */
    async giveBack(address: string, who: string): Promise<void> {
      await Promise.all(limits.map(({ limiter, key }) => limiter.reward(key(address, who))))
    },
  }
}
