import { plural } from '../plural.ts'
import type { wall as da } from '../da/wall.ts'

export const wall: typeof da = {
  page: 'Big screen – Frirum',
  join: { scan: 'Hold your phone over the square', qr: 'QR code of the meeting' },
  here: (n) => `${plural(n, 'is', 'are')} here`,
  waiting: (ideas, seats) => `${plural(ideas, 'note is', 'notes are')} waiting. ${seats} have written.`,
  waitingNone: 'Write on your own note. It is only yours for now.',
  voted: (cast, voters) => `${plural(cast, 'dot', 'dots')} from ${voters} so far`,
  votedOther: (cast, voters) => `${plural(cast, 'vote', 'votes')} from ${voters} so far`,
  stackOf: (n) => `Stack of ${plural(n, 'note', 'notes')}`,
  leafOf: (n, all) => `${n} of ${all}`,
  pageOf: (n, all) => `Page ${n} of ${all}`,
  held: 'Standing still. Arrow keys turn the page.',
  paused: 'We are taking a break',
  eyesUp: 'Look up – we are talking together now',
  writing: (n: number) => `${n} still writing`,
  writingFew: 'A few are still writing',
  hands: (n: number) => `${plural(n, 'hand', 'hands')} up`,
  closed: 'Thank you for today',
  timeUp: 'Time is up',
  empty: 'Nothing here yet. Put the first idea.',
  lost: 'No connection',
  loading: 'Finding the meeting …',
  refused: { title: 'The screen is not connected', text: "Open the link from the facilitator's page again." },
}
