import type { privacy as da } from '../da/privacy.ts'

export const privacy: typeof da = {
  open: 'Read what we do with what you write',
  who: {
    title: 'Who can see it?',
    silent: 'In a silent step your note is yours alone. The facilitator only sees how many notes there are.',
    reveal: 'When the facilitator shows the notes, they are shuffled. Then nobody can see who wrote what.',
    others: 'In other steps everyone sees your note at once.',
    live: 'On the shared board others can see when you write.',
    role: 'Your role is on the note. If few of you have the same role, somebody may guess.',
    style: 'We cannot hide how you write. Nor can we hide what others see on your screen.',
  },
  kept: {
    title: 'What do we keep?',
    what: 'We keep your role, your notes and your dots.',
    dots: 'When the vote is over, we forget who gave which dots.',
    not: 'We do not keep your name, your e-mail or your phone number.',
    device: 'Your phone gets a random number so that it can remember you. Leave the meeting and it is gone.',
  },
  long: {
    title: 'For how long?',
    notes: (date) => `We delete the notes on ${date}.`,
    later: 'If you use the meeting again, it will be later. The facilitator may choose another day.',
    proposals: 'Words that go into a proposal are kept with the proposal.',
  },
  controller: {
    title: 'Who is responsible?',
    unknown: 'The municipality is. Ask the facilitator whom you can write to.',
  },
  rights: {
    title: 'What can you do yourself?',
    own: 'You can change and delete your own notes while the step is open.',
    erase: 'Is a note about you? Ask the facilitator to delete it for good.',
    find: 'We cannot find your notes for you. We do not know who wrote them.',
    access: 'Others can ask to see what the municipality keeps. This is called access to documents.',
    complain: 'You can complain to Datatilsynet, the Danish Data Protection Agency.',
  },
}
