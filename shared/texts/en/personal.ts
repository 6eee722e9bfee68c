import type { personal as da } from '../da/personal.ts'

export const personal: typeof da = {
  title: 'This looks like a name or a number of a human being.',
  help: 'Please write it without naming anyone.',
  mustGo: 'Delete the civil registration number before you go on. Your other words are still here.',
  correct: 'Change the text',
  correctNote: 'Change the note',
  keep: 'No, it is not about a human being',
  save: 'Save',
}
