import { plural } from '../plural.ts'

/** What backup and restore say in the terminal. Each "no" ends with its code. */
export const copies = {
  made: (folder: string, documents: number) =>
    `Kopien ligger i ${folder}. Den har ${plural(documents, 'dokument', 'dokumenter')}.`,
  damaged: (names: string) => `Disse dokumenter var skadet i forvejen: ${names}.`,
  keepSafe: 'Læg den et andet sted end på denne maskine. Den indeholder det, folk har skrevet.',
  restored: (folder: string, madeAt: string) => `${folder} er som ${madeAt}. Start Frirum igen.`,
  again: (n: number) => `${plural(n, 'møde', 'møder')} var slettet siden kopien, og er slettet igen.`,
  noLog: 'Her er ingen liste over slettede møder. Slet dem selv igen, som er slettet siden kopien.',
  aside: (folder: string) => `Det gamle ligger i ${folder}. Slet det, når alt er, som det skal være.`,
  signIn: 'Alle mødeledere skal logge ind igen.',
  closed: 'Ingen kan skrive, før en mødeleder har set efter og åbnet.',
  no: {
    'no-data': (folder: string) => `Der er ingen Frirum i »${folder}«. Sæt FRIRUM_DATA til den rigtige mappe.`,
    'not-empty': (folder: string) => `»${folder}« er ikke tom. Vælg en ny mappe til kopien.`,
    'no-answer': (folder: string) => `Noget bruger »${folder}«, men svarer ikke. Stop det, og prøv igen.`,
    'no-folder': () => 'Skriv, hvilken kopi det er: npm run restore -- <mappe>',
    'no-copy': (folder: string) => `»${folder}« er ikke en kopi fra npm run backup.`,
    'copy-changed': (folder: string, what: string) => `Kopien i »${folder}« er ikke, som den var: ${what}.`,
    'in-use': (folder: string) => `Frirum kører på »${folder}«. Stop den først.`,
  },
}
