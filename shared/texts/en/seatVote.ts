import type { seatVote as da } from '../da/seatVote.ts'
import { plural } from '../plural.ts'

export const seatVote: typeof da = {
  left: (n) => `You have ${plural(n, 'dot', 'dots')} left.`,
  help: 'You may give several dots to the same idea.',
  none: 'You have used all your dots. Take one back to move it.',
  give: 'Give a dot',
  take: 'Take a dot back',
  given: (n) => plural(n, 'dot', 'dots'),
  inside: (n) => `See ${plural(n, 'idea', 'ideas')} in the heap`,
  empty: 'There is nothing to vote on yet.',
}
