import { plural } from '../plural.ts'
import type { results as da } from '../da/results.ts'

export const results: typeof da = {
  dots: (n) => plural(n, 'dot', 'dots'),
  hidden: 'Some groups are too small. So we do not show their numbers.',
  fewVoted: 'Fewer than 8 have voted. We only show what at least 3 chose.',
  few: 'Too few voted to show numbers',
  none: 'Nobody has given dots yet.',
}
