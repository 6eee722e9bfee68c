import type { PersonalDataKind } from '../../guard/personalData.ts'

/** What is asked when words look like they point at a human being. It never blames, and it never stops anyone from writing. */
export const personal = {
  title: 'Det ligner et navn eller et nummer på et menneske.',
  help: 'Skriv det gerne uden at nævne nogen.',
  mustGo: 'Slet CPR-nummeret, før du går videre. Dine andre ord er her stadig.',
  correct: 'Ret teksten',
  correctNote: 'Ret sedlen',
  keep: 'Nej, det er ikke om et menneske',
  save: 'Gem',
  /** Asked when a file is about to leave the house. */
  before: 'Før du henter filen',
  kinds: {
    cpr: 'CPR-nummer',
    phone: 'telefonnummer',
    email: 'mailadresse',
    name: 'navn',
    room: 'værelse',
  } satisfies Record<PersonalDataKind, string>,
}
