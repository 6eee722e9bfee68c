import type { voices as da } from '../da/voices.ts'

export const voices: typeof da = {
  resident: 'Resident',
  relative: 'Relative',
  staff: 'Staff',
  leader: 'Leader',
  other: 'Volunteer or guest',
}
