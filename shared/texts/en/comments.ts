import type { comments as da } from '../da/comments.ts'
import { plural } from '../plural.ts'

export const comments: typeof da = {
  title: 'Comments',
  close: 'Close',
  none: 'No comments yet.',
  write: 'Write a comment',
  othersSee: 'Everyone at the board can read it.',
  readOnly: 'You cannot write here now.',
  save: 'Save comment',
  resolve: 'Settle',
  reopen: 'Open again',
  resolved: 'Settled',
  remove: 'Delete',
  count: (n) => plural(n, 'comment', 'comments'),
  countOn: (n, name) => `${plural(n, 'comment', 'comments')}: ${name}`,
  said: {
    added: 'The comment is added.',
    resolved: 'The comment is settled.',
    reopened: 'The comment is open again.',
    removed: 'The comment is deleted.',
  },
  story: 'How did it come to be?',
  tales: {
    written: (step, voice) => `Written in the step ${step}. Voice: ${voice}.`,
    writtenOnce: (voice) => `Written on the board. Voice: ${voice}.`,
    scribed: 'Someone else wrote the words down.',
    was: (zone) => `Lay first in the zone ${zone}.`,
    heap: (title) => `Lies in the heap ${title}.`,
    card: (title) => `Part of the card ${title}.`,
    madeOf: (n) => `Made of ${plural(n, 'note', 'notes')}.`,
    proposal: 'Became a proposal.',
  },
}
