import { plural } from '../plural.ts'
import type { seatVote as da } from '../da/seatVote.ts'

export const seatVote: typeof da = {
  left: (n) => `You have ${plural(n, 'dot', 'dots')} left.`,
  help: 'You may give several dots to the same idea.',
  helpOne: (n) => `You can give each idea ${plural(n, 'dot', 'dots')}.`,
  none: 'You have used all your dots. Take one back to move it.',
  give: 'Give a dot',
  take: 'Take a dot back',
  given: (n) => plural(n, 'dot', 'dots'),
  inside: (n) => `See ${plural(n, 'idea', 'ideas')} in the heap`,
  empty: 'There is nothing to vote on yet.',
  notOwn: 'Vote for other people’s ideas. We only know new notes.',
  asOne: 'Show one at a time',
  asList: 'Show as a list',
  one: {
    at: (n, all) => `${n} of ${all}`,
    this: 'This one',
    on: 'Next',
    undo: 'Undo',
    again: 'See them again',
    done: 'You have seen them all.',
    doneHelp: 'You can still change it while the vote is open.',
  },
  says: { yes: 'Yes', care: 'Yes, with care', no: 'No, not yet', plus: 'For', minus: 'Against' },
  consent: {
    left: (n) => (n === 0 ? 'You have answered them all.' : `You have ${n} left to answer.`),
  },
  plusMinus: {
    left: (n) => `You have ${plural(n, 'vote', 'votes')} left.`,
  },
  ranking: {
    help: (n) => `Choose up to ${n}. The best on top.`,
    left: (n) => (n === 0 ? 'Your list is full.' : `You can choose ${n} more.`),
    chosen: 'Your list',
    none: 'You have not chosen anything yet.',
    others: 'The others',
    add: 'Add',
    up: 'Up',
    down: 'Down',
    place: (n) => `Number ${n}`,
  },
}
