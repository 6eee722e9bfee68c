import type { personal as da } from '../da/personal.ts'

export const personal: typeof da = {
  title: 'This looks like a name or a number of a human being.',
  help: 'Please write it without naming anyone.',
  mustGo: 'Delete the civil registration number before you go on. Your other words are still here.',
  correct: 'Change the text',
  correctNote: 'Change the note',
  keep: 'No, it is not about a human being',
  save: 'Save',
  before: 'Before you get the file',
  kinds: {
    cpr: 'civil registration number',
    phone: 'phone number',
    email: 'e-mail address',
    name: 'name',
    room: 'room',
  },
}
