import { plural } from '../plural.ts'
import type { eraseOwn as da } from '../da/eraseOwn.ts'

export const eraseOwn: typeof da = {
  title: 'Do you want to delete all you have written?',
  goes: 'Your ideas, notes and dots are deleted for good. This cannot be undone.',
  stays: 'If you wrote on the board itself, ask the facilitator to delete it.',
  yes: 'Yes, delete it',
  going: 'Deleting …',
  no: 'No, keep it',
  gone: (ideas, dots) => `Deleted: ${plural(ideas, 'idea', 'ideas')} and ${plural(dots, 'dot', 'dots')}.`,
  nothing: 'There is nothing more that we know is yours.',
  quoted: (n) => `${plural(n, 'idea', 'ideas')} are used in a proposal and stay there.`,
  close: 'Close',
}
