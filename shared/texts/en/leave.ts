import type { leave as da } from '../da/leave.ts'

export const leave: typeof da = {
  title: 'Do you want to leave the meeting?',
  text: 'Your notes stay. You cannot change them afterwards.',
  yes: 'Leave the meeting',
  no: 'Stay here',
}
