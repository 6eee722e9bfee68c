import { plural } from '../plural.ts'

/** Words on the paper that is printed for a meeting, and of the page where it is ordered. */
export const kit = {
  fileKind: 'paper',
  title: (workshop: string) => `Paper for ${workshop}`,
  pageOf: ['Page', 'of'],
  door: {
    heading: 'Come in here',
    steps: ['Open the camera on your phone.', 'Point it at the picture.', 'Choose who you are.'],
    code: 'Code',
    or: 'Or write the code at',
    alt: (code: string) => `QR code for the meeting. The code is ${code}.`,
  },
  tickets: {
    heading: 'Seat tickets',
    name: 'Your seat',
    how: 'Point your phone’s camera at the picture. Then you are in.',
    again: 'Did your phone die? Use the ticket on another.',
    keep: 'The ticket is only for you.',
    alt: 'QR code for one seat',
  },
  ballots: {
    heading: 'Ballots',
    name: 'Ballot',
    who: 'Who are you? Make one cross.',
    what: 'What do you vote for?',
  },
  ideas: {
    heading: 'Idea sheets',
    name: 'My idea',
    how: 'Write one idea. Write no names.',
    who: 'Who are you? Make one cross.',
    scribed: 'Somebody else has written for me.',
  },
  run: {
    heading: 'Run sheet',
    head: ['Step', 'What happens', 'Minutes', 'From start'],
    total: (minutes: number) => `${plural(minutes, 'minute', 'minutes')} in all`,
  },
  page: {
    title: 'Paper for the meeting',
    help: 'QR sheet, seat tickets, ballots, idea sheets and run sheet in one PDF.',
    tickets: 'Number of seat tickets',
    ticketsHelp: 'Each ticket gives one seat. It works until the meeting is over.',
    papers: 'Number of ballots and idea sheets',
    print: 'Get the paper (PDF)',
    printing: 'Making the paper …',
    printed: 'The paper is here.',
    out: (n: number) => `${plural(n, 'seat ticket works', 'seat tickets work')} now.`,
    renew: 'New codes',
    renewHelp: 'Old tickets and the old code stop working. Those who are in stay in.',
    renewed: 'The old codes no longer work. Print new ones.',
  },
}
