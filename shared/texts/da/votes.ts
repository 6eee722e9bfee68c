import { plural } from '../plural.ts'

/** What can be said in a vote, and how a result says it. */
export const votes = {
  says: {
    dot: 'Prikker',
    yes: 'Ja',
    care: 'Ja, men pas på',
    no: 'Nej, ikke endnu',
    plus: 'For',
    minus: 'Imod',
    point: 'Point',
  },
  count: (n: number) => plural(n, 'stemme', 'stemmer'),
  points: (n: number) => plural(n, 'point', 'point'),
  onPhones: (n: number) => `${n} på mobil`,
  inRoom: (n: number) => `${n} talt i salen`,
  handsOf: 'Talt i salen',
  few: 'for få til at vise',
  asTable: 'Vis som tabel',
  table: { thing: 'Idé', says: 'Svar', all: 'I alt', few: 'For få', hidden: 'Skjult' },
  caption: 'Resultatet i tal',
  round: (n: number) => `Runde ${n}`,
}
