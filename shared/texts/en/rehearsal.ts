import { plural } from '../plural.ts'

/** Words for trying the room before the meeting. `ideas` is what the played participants write. */
export const rehearsal = {
  title: 'Try the room',
  name: (title: string) => `Rehearsal: ${title}`,
  help: 'Make a rehearsal of the meeting and see that screen and phones work.',
  make: 'Make a rehearsal',
  is: 'This is a rehearsal. It deletes itself tomorrow.',
  send: (people: number) => `Send ${people} played people in`,
  home: 'Send them home',
  played: (people: number) => plural(people, 'played person is here.', 'played people are here.'),
  phones: 'A light for each phone',
  phonesHelp: 'Bring the phones into the room. Green is good, yellow is slow.',
  none: 'No phones are here yet.',
  phone: (no: number) => `Phone ${no}`,
  light: {
    green: 'Green: good connection',
    yellow: 'Yellow: slow',
    red: 'Red: very slow',
    waiting: 'Waiting for an answer',
  },
  gone: 'Red: gone',
  ms: (ms: number) => `${ms} ms`,
  ideas: [
    'A walk in the garden every day',
    'Coffee when I feel like it',
    'More music in the afternoon',
    'We eat together at one table',
    'Sleep in on Sundays',
    'Visits from the kindergarten',
    'Fewer forms, more time',
    'A bench in the sun',
    'Choose my own clothes in the morning',
    'Home-baked bread on Saturdays',
  ],
}
