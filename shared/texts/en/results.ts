import { plural } from '../plural.ts'
import type { results as da } from '../da/results.ts'

export const results: typeof da = {
  title: 'This is what we chose',
  dots: (n) => plural(n, 'dot', 'dots'),
  hidden: 'Some groups are too small. So we do not show their numbers.',
  none: 'Nobody has given dots yet.',
}
