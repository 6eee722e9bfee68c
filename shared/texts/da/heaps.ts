import { plural } from '../plural.ts'

const notes = (n: number) => plural(n, 'seddel', 'sedler')

/** Words for gathering what is alike, and for stacks. */
export const heaps = {
  gather: 'Saml det, der ligner',
  looking: 'Leder efter sedler, der ligner hinanden …',
  ask: 'Hører de sammen?',
  both: (words: string) => `Begge nævner: ${words}`,
  all: (n: number, words: string) => `Alle ${n} nævner: ${words}`,
  chosen: 'Skal med',
  yes: 'Ja, saml',
  no: 'Nej, hver for sig',
  skip: 'Spring over',
  naming: 'Hvad skal bunken hedde?',
  name: 'Bunkens navn',
  suggested: 'Ord fra sedlerne',
  saveName: 'Gem navnet',
  noName: 'Uden navn',
  none: 'Der er ingen sedler, der ligner hinanden.',
  over: 'Der er ikke flere, der ligner hinanden.',
  soFar: (n: number) => `Du har samlet ${plural(n, 'bunke', 'bunker')}.`,
  again: 'Se dem, du sprang over',
  takeBack: 'Fortryd',
  takenBack: 'Sedlerne ligger hver for sig igen.',
  close: 'Færdig',
  said: {
    gathered: (n: number) => `${notes(n)} er samlet. Alle ord er gemt.`,
    apart: 'De bliver hver for sig.',
    folded: 'Lagt i en stak.',
    spread: 'Stakken er bredt ud.',
    takenOut: 'Sedlen er taget ud af stakken.',
  },
  stack: {
    at: (n: number, of: number) => `Seddel ${n} af ${of}`,
    previous: 'Forrige',
    next: 'Næste',
    out: 'Tag sedlen ud',
    fold: 'Læg i stak',
    spread: 'Bred ud',
    leaf: 'Bladr',
    leafIn: (name: string) => `Bladr: ${name}`,
    empty: 'Bunken er tom.',
  },
}
