import { plural } from '../plural.ts'
import type { votes as da } from '../da/votes.ts'

export const votes: typeof da = {
  says: {
    dot: 'Dots',
    yes: 'Yes',
    care: 'Yes, with care',
    no: 'No, not yet',
    plus: 'For',
    minus: 'Against',
    point: 'Points',
  },
  count: (n) => plural(n, 'vote', 'votes'),
  points: (n) => plural(n, 'point', 'points'),
  onPhones: (n) => `${n} on phones`,
  inRoom: (n) => `${n} counted in the room`,
  handsOf: 'Counted in the room',
  few: 'too few to show',
  asTable: 'Show as a table',
  table: { thing: 'Idea', says: 'Answer', all: 'In all', few: 'Too few', hidden: 'Hidden' },
  caption: 'The result in numbers',
  round: (n) => `Round ${n}`,
}
