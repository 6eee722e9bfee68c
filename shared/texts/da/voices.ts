import type { Voice } from '../../programme/codes.ts'

/** The five voices, apart from the other codes so that a phone loads no more words than it shows. */
export const voices: Record<Voice, string> = {
  resident: 'Beboer',
  relative: 'Pårørende',
  staff: 'Medarbejder',
  leader: 'Leder',
  other: 'Frivillig eller gæst',
}
