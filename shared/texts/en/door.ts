import type { door as da } from '../da/door.ts'

export const door: typeof da = {
  page: 'Join',
  title: 'Welcome',
  intro: 'Today we find new ways of doing things. Every idea counts.',
  code: {
    label: 'Type the code from the screen',
    help: 'The code is on the big screen. It has six digits.',
    scan: 'Or hold your phone over the square on the screen.',
    go: 'Go in',
    short: 'The code has six digits. Type them all.',
  },
  voice: {
    title: 'Who are you today?',
    help: 'We show your role on your notes. We do not show your name.',
  },
  helper: {
    label: 'I write for someone else',
    help: 'Switch on if you help. Then choose who you are yourself.',
  },
  privacy: {
    title: 'What you write',
    silent: 'In a silent step nobody else sees your note until the facilitator shows them all.',
    shown: 'After that nobody can see who wrote what.',
    names: 'Do not write names, illness or civil registration numbers.',
    delete: (date) => `We delete the notes on ${date}.`,
    own: 'You can delete your own note.',
  },
  next: 'The group picks some ideas. They become small trials.',
  otherCode: 'Use another code',
  leader: 'Do you lead the meeting? Sign in here',
  noNetwork: 'The network is gone. Try again shortly.',
  links: 'Other pages',
  was: 'Accessibility statement',
}
