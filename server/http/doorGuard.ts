import { RateLimiterMemory } from 'rate-limiter-flexible'
import { type Limits, usualLimits } from '../limits.ts'

const minute = 60
const hour = 3600

/**
 * Keeps guessers out without locking a house out. A six-digit code is short, a whole house often has one address, and people
 * mistype: so only *wrong* codes count, and a right one is looked up before any limit is asked.
 *
 * - Wrong codes: 10 a minute per address and 30 a minute in all are answered as unknown, the rest as too many.
 * - A right code works from an address that is over those limits. It stops working only from an address with 200 wrong codes
 *   in the hour: no house mistypes that much, and a guesser then finds one open door among a million codes with a chance of
 *   1 in 5,000 an hour. When all addresses together reach 1,000 an hour, 3 wrong codes are enough.
 * - Even then it works where it is known already: where the workshop's wall or facilitator is, or where somebody has come in
 *   with it. Guessing from inside the house gains what a look at its wall gives; the price is that a guesser on the house's
 *   own network is not slowed down. The facilitator can close the door.
 *
 * The numbers are those of the table of limits. Addresses are held in memory only and never noted.
 */
export function createDoorGuard(limits: Limits = usualLimits) {
  const answered = new RateLimiterMemory({ points: limits.wrongCodes, duration: minute })
  const answeredInAll = new RateLimiterMemory({ points: limits.wrongCodesInAll, duration: minute })
  const guessed = new RateLimiterMemory({ points: limits.guessedCodes, duration: hour })
  const guessedInAll = new RateLimiterMemory({ points: limits.guessedCodesInAll, duration: hour })
  const known = new Set<string>()

  const isGuesser = async (address: string): Promise<boolean> => {
    const [here, inAll] = await Promise.all([guessed.get(address), guessedInAll.get('all')])
    const underAttack = (inAll?.consumedPoints ?? 0) >= guessedInAll.points
    return (here?.consumedPoints ?? 0) >= (underAttack ? limits.guessedCodesThen : guessed.points)
  }

  return {
    /** This address belongs to the house of that workshop, or has shown that it has that code. */
    knows(address: string, workshopOrCode: string): void {
      known.add(`${address} ${workshopOrCode}`)
    },
    /** Whether a right code opens the door for this address. */
    async opens(address: string, workshop: string, code: string): Promise<boolean> {
      return known.has(`${address} ${workshop}`) || known.has(`${address} ${code}`) || !(await isGuesser(address))
    },
    /** Counts a wrong code and says how to answer it. */
    async wrong(address: string): Promise<'code-unknown' | 'too-many'> {
      const [here, inAll] = await Promise.all([
        answered.penalty(address),
        answeredInAll.penalty('all'),
        guessed.penalty(address),
        guessedInAll.penalty('all'),
      ])
      return here.consumedPoints > answered.points || inAll.consumedPoints > answeredInAll.points
        ? 'too-many'
        : 'code-unknown'
    },
  }
}

export type DoorGuard = ReturnType<typeof createDoorGuard>
