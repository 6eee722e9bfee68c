import { plural } from '../plural.ts'

const notes = (n: number) => plural(n, 'seddel', 'sedler')

/** Words of the board as a list. */
export const list = {
  tools: 'Læg noget på tavlen',
  addNew: (what: string) => `Ny: ${what}`,
  outside: 'Uden for felterne',
  loose: 'Sedler',
  cards: 'Kort',
  add: (zone: string) => `Ny seddel i ${zone}`,
  addShort: 'Ny seddel',
  more: (n: number) => `Vis ${n} mere`,
  count: notes,
  none: 'Ingen sedler endnu.',
  pick: (text: string) => `Vælg: ${text}`,
  blank: 'tom seddel',
  edit: (text: string) => `Ret: ${text}`,
  move: (text: string) => `Flyt til …: ${text}`,
  remove: (text: string) => `Slet: ${text}`,
  moreFor: (text: string) => `Mere: ${text}`,
  open: (text: string) => `Åbn kort: ${text}`,
  news: (n: number, zone: string) => `${plural(n, 'ny seddel', 'nye sedler')} under ${zone}.`,
}
