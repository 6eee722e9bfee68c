import { plural } from '../plural.ts'

/** The phone page while there is a vote. */
export const seatVote = {
  left: (n: number) => `Du har ${plural(n, 'prik', 'prikker')} tilbage.`,
  help: 'Du må gerne give flere prikker til den samme idé.',
  helpOne: (n: number) => `Du kan give hver idé ${plural(n, 'prik', 'prikker')}.`,
  none: 'Du har brugt alle dine prikker. Tag en tilbage, hvis du vil flytte den.',
  give: 'Giv en prik',
  take: 'Tag en prik tilbage',
  given: (n: number) => plural(n, 'prik', 'prikker'),
  inside: (n: number) => `Se ${plural(n, 'idé', 'idéer')} i bunken`,
  empty: 'Her er ikke noget at stemme om endnu.',
  notOwn: 'Stem på andres idéer. Vi kender kun nye sedler.',
  asOne: 'Vis én ad gangen',
  asList: 'Vis som liste',
  one: {
    at: (n: number, all: number) => `${n} af ${all}`,
    this: 'Den her',
    on: 'Videre',
    undo: 'Fortryd',
    again: 'Se dem igen',
    done: 'Du har set dem alle.',
    doneHelp: 'Du kan stadig ændre det, så længe der stemmes.',
  },
  says: { yes: 'Ja', care: 'Ja, men pas på', no: 'Nej, ikke endnu', plus: 'For', minus: 'Imod' },
  consent: {
    left: (n: number) => (n === 0 ? 'Du har svaret på alle.' : `Du mangler at svare på ${n}.`),
  },
  plusMinus: {
    left: (n: number) => `Du har ${plural(n, 'stemme', 'stemmer')} tilbage.`,
  },
  ranking: {
    help: (n: number) => `Vælg op til ${n}. Den bedste øverst.`,
    left: (n: number) => (n === 0 ? 'Din liste er fuld.' : `Du kan vælge ${n} til.`),
    chosen: 'Din liste',
    none: 'Du har ikke valgt noget endnu.',
    others: 'De andre',
    add: 'Tag med',
    up: 'Op',
    down: 'Ned',
    place: (n: number) => `Nummer ${n}`,
  },
}
