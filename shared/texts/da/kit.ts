import { plural } from '../plural.ts'

/** Words on the paper that is printed for a meeting, and of the page where it is ordered. */
export const kit = {
  fileKind: 'papir',
  title: (workshop: string) => `Papir til ${workshop}`,
  pageOf: ['Side', 'af'],
  door: {
    heading: 'Kom med her',
    steps: ['Åbn kameraet på telefonen.', 'Peg på billedet.', 'Vælg, hvem du er.'],
    code: 'Kode',
    or: 'Eller skriv koden på',
    alt: (code: string) => `QR-kode til mødet. Koden er ${code}.`,
  },
  tickets: {
    heading: 'Pladsbilletter',
    name: 'Din plads',
    how: 'Peg telefonens kamera på billedet. Så er du med.',
    again: 'Går telefonen ud? Brug billetten på en anden.',
    keep: 'Billetten er kun til dig.',
    alt: 'QR-kode til én plads',
  },
  ballots: {
    heading: 'Stemmesedler',
    name: 'Stemmeseddel',
    who: 'Hvem er du? Sæt ét kryds.',
    what: 'Hvad stemmer du på?',
  },
  ideas: {
    heading: 'Idésedler',
    name: 'Min idé',
    how: 'Skriv én idé. Skriv ikke navne.',
    who: 'Hvem er du? Sæt ét kryds.',
    scribed: 'En anden har skrevet for mig.',
  },
  run: {
    heading: 'Kørselsark',
    head: ['Trin', 'Det sker', 'Minutter', 'Fra start'],
    total: (minutes: number) => `I alt ${plural(minutes, 'minut', 'minutter')}`,
  },
  page: {
    title: 'Papir til mødet',
    help: 'QR-ark, pladsbilletter, stemmesedler, idésedler og kørselsark i én PDF.',
    tickets: 'Antal pladsbilletter',
    ticketsHelp: 'Hver billet giver én plads. Den virker, til mødet er slut.',
    papers: 'Antal stemmesedler og idésedler',
    print: 'Hent papiret (PDF)',
    printing: 'Laver papiret …',
    printed: 'Papiret er hentet.',
    out: (n: number) => `${plural(n, 'pladsbillet', 'pladsbilletter')} virker nu.`,
    renew: 'Nye koder',
    renewHelp: 'Gamle billetter og den gamle kode virker ikke mere. Hvem der er med, bliver.',
    renewed: 'De gamle koder virker ikke mere. Print nye.',
  },
}
