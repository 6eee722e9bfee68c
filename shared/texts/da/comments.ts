import { plural } from '../plural.ts'

/** Words for what is said of a thing on the board, and for how that thing came to be. */
export const comments = {
  title: 'Kommentarer',
  close: 'Luk',
  none: 'Ingen kommentarer endnu.',
  write: 'Skriv en kommentar',
  othersSee: 'Alle ved tavlen kan læse den.',
  readOnly: 'Du kan ikke skrive her nu.',
  save: 'Gem kommentar',
  resolve: 'Afslut',
  reopen: 'Åbn igen',
  resolved: 'Afsluttet',
  remove: 'Slet',
  count: (n: number) => plural(n, 'kommentar', 'kommentarer'),
  countOn: (n: number, name: string) => `${plural(n, 'kommentar', 'kommentarer')}: ${name}`,
  said: {
    added: 'Kommentaren er lagt til.',
    resolved: 'Kommentaren er afsluttet.',
    reopened: 'Kommentaren er åben igen.',
    removed: 'Kommentaren er slettet.',
  },
  story: 'Hvordan blev den til?',
  tales: {
    written: (step: string, voice: string) => `Skrevet i trinnet ${step}. Stemme: ${voice}.`,
    writtenOnce: (voice: string) => `Skrevet på tavlen. Stemme: ${voice}.`,
    scribed: 'En anden skrev ordene ned.',
    was: (zone: string) => `Lå først i feltet ${zone}.`,
    heap: (title: string) => `Ligger i bunken ${title}.`,
    card: (title: string) => `Indgår i kortet ${title}.`,
    madeOf: (n: number) => `Lavet af ${plural(n, 'seddel', 'sedler')}.`,
    proposal: 'Blev til et forslag.',
  },
}
