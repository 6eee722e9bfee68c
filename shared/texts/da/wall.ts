import { plural } from '../plural.ts'

/** The big screen. Read from the back row, so every sentence is short. */
export const wall = {
  page: 'Storskærm – Frirum',
  join: { scan: 'Hold din mobil hen over firkanten', qr: 'QR-kode til mødet' },
  here: (n: number) => `${n} er med`,
  waiting: (ideas: number, seats: number) => `${plural(ideas, 'seddel', 'sedler')} venter. ${seats} har skrevet.`,
  waitingNone: 'Skriv på din egen seddel. Den er kun din endnu.',
  voted: (cast: number, voters: number) => `${plural(cast, 'prik', 'prikker')} fra ${voters} indtil nu`,
  votedOther: (cast: number, voters: number) => `${plural(cast, 'stemme', 'stemmer')} fra ${voters} indtil nu`,
  stackOf: (n: number) => `Stak med ${plural(n, 'seddel', 'sedler')}`,
  leafOf: (n: number, all: number) => `${n} af ${all}`,
  pageOf: (n: number, all: number) => `Side ${n} af ${all}`,
  held: 'Står stille. Piletasterne bladrer.',
  paused: 'Vi holder en pause',
  eyesUp: 'Kig op – vi taler sammen nu',
  writing: (n: number) => `${n} skriver endnu`,
  writingFew: 'Nogle få skriver endnu',
  hands: (n: number) => `${plural(n, 'hånd', 'hænder')} oppe`,
  closed: 'Tak for i dag',
  timeUp: 'Tiden er gået',
  empty: 'Her er tomt. Læg den første idé.',
  lost: 'Uden forbindelse',
  loading: 'Finder mødet …',
  refused: { title: 'Skærmen er ikke koblet til', text: 'Åbn linket fra mødelederens side igen.' },
}
