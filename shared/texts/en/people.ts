import type { people as da } from '../da/people.ts'
import { plural } from '../plural.ts'

export const people: typeof da = {
  title: 'Who is here',
  help: 'You see voices, never names.',
  none: 'Nobody has taken a seat yet.',
  count: (here, all) => `${here} are here now. ${plural(all, 'seat', 'seats')} in all.`,
  numbered: (voice, n) => `${voice} ${n}`,
  here: 'Is here now',
  away: 'Not connected',
  scribe: 'Writes for others',
  out: {
    out: 'Send out',
    who: (who) => `Send out: ${who}`,
    ask: (who) => `Send ${who} out of the meeting?`,
    help: 'The notes stay. The seat can write no more.',
    code: 'Make a new code, so the old one stops working',
    go: 'Yes, send out',
    done: 'The seat was sent out.',
  },
  door: {
    lock: 'Lock the door',
    open: 'Open the door',
    isOpen: 'The door is open. New people can come in.',
    isLocked: 'The door is locked. Those inside stay.',
    newCode: 'When you open again, you get a new code.',
  },
  members: {
    title: 'Who can sign in',
    help: 'This is for all meetings.',
    may: (role) => `What may ${role} do?`,
    rank: { owner: 'Manage who is here', host: 'Lead meetings', reader: 'Only read' },
    you: 'This is you',
    changed: 'It is saved.',
    remove: 'Remove',
    removeWho: (role) => `Remove ${role}`,
    ask: (role) => `Remove ${role}?`,
    removeHelp: 'They are signed out now. Unused invitations close too.',
    go: 'Yes, remove',
    done: 'That colleague was removed.',
  },
}
