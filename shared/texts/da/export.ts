import type { Severity } from '../../proposal/checks.ts'
import { plural } from '../plural.ts'

/** How voices are said to have been heard when the words came from the board. */
export const fromCard = { method: (notes: number) => plural(notes, 'seddel på tavlen', 'sedler på tavlen') }

/** Headings of a mandate request, in the order a Danish case is read (domain 5.1). */
export const chapters = {
  summary: 'Resumé',
  decisionPoints: 'Det indstilles',
  background: 'Baggrund',
  benefit: 'Det får beboerne',
  action: 'Beskrivelse af prøvehandlingen',
  period: 'Tidsplan',
  rules: 'Regler, der søges fritagelse fra',
  notChanged: 'Det ændres ikke; borgernes rettigheder',
  goals: 'Resultatmål og opfølgning',
  risks: 'Dilemmaer, risici og stopregel',
  voices: 'Inddragelse og høring',
  staff: 'Personale og arbejdsmiljø (MED)',
  economy: 'Økonomi',
  privacy: 'Data og privatliv',
  alternatives: 'Alternativer',
  decision: 'Beslutning',
  sources: 'Sedlerne bag forslaget',
  versions: 'Udgaver og kontrol',
}

/** Everything else the documents say. */
export const report = {
  kind: 'Mandatanmodning',
  draft: 'Kladde',
  draftNote: 'Kladde. Forslaget er ikke sendt.',
  submitted: 'Sendt',
  appendix: (letter: string, heading: string) => `Bilag ${letter}: ${heading}`,
  untitled: 'Forslag uden titel',
  nothing: 'Ikke udfyldt.',
  noRules: 'Forslaget kræver ikke fritagelse fra regler.',
  pointLabel: 'At %1)',
  page: { page: 'Side', of: 'af' },
  version: (n: number) => `udgave ${n}`,
  cover: {
    reference: 'Reference',
    version: 'Udgave',
    home: 'Plejehjem',
    department: 'Forvaltning',
    workshop: 'Workshop',
    date: 'Dato',
    level: 'Niveau',
    mandateNeed: 'Mandat',
    themes: 'Temaer',
    aims: 'Formål',
    status: 'Status',
    contact: 'Kontakt (funktion)',
  },
  smallestTest: 'Den mindste prøve',
  whoWhere: 'Hvem og hvor',
  residents: 'Beboere',
  staff: 'Medarbejdere',
  period: { start: 'Start', midway: 'Midtvejs', end: 'Slut' },
  rules: ['Regel', 'Hvor står den', 'Hvem har besluttet', 'Hel eller delvis', 'Det gør vi i stedet'],
  rights: { heading: 'Fem spørgsmål om rettigheder', head: ['Spørgsmål', 'Svar'], unanswered: 'Ikke svaret' },
  goals: ['Det måler vi', 'I dag', 'Mål', 'Hvornår', 'Sådan måles det', 'Ansvarlig'],
  indicator: (kind: string, indicator: string) => `${kind}: ${indicator}`,
  unknown: 'Ikke målt',
  evaluation: 'Opfølgning og læring',
  stopRule: 'Stopregel',
  heard: ['Stemme', 'Antal', 'Sådan blev de hørt'],
  noResident: 'Hvorfor ingen beboer er hørt',
  sharing: 'Deling',
  share: 'Hvem må se det',
  conditions: 'Ændrer det noget for de ansatte',
  agreement: 'Rører det ved en aftale',
  support: 'Hjælp, der er brug for',
  money: { total: 'Pris i alt', requested: 'Søges fra puljen', state: 'Ekstra udgift for staten' },
  decision: ['Besluttet af', 'Dato', 'Beslutning', 'Vilkår og begrundelse', 'Sagsnummer'],
  sources: ['Seddel', 'Stemme', 'Skrevet'],
  sourceCount: (n: number) => `Forslaget bygger på ${plural(n, 'seddel', 'sedler')} fra workshoppen.`,
  scribed: (speaker: string) => `Sagt af ${speaker}. Skrevet af en anden.`,
  versions: ['Udgave', 'Sendt', 'Kontrolsum (SHA-256)'],
  earlier: 'Tidligere udgaver',
  seal: 'Kontrolsum (SHA-256)',
  unresolved: 'Det skal I se på',
  severity: { block: 'Skal rettes', warn: 'Se på det', info: 'Godt at vide' } satisfies Record<Severity, string>,
  checks: ['Tjek', 'Vægt', 'Det mangler'],
  allChecked: 'Alle tjek er i orden.',
  fileKind: 'mandatanmodning',
}

/** The board as a table and as a picture. */
export const board = {
  columns: ['zone', 'bunke', 'seddel', 'stemme', 'skrevet', 'prikker'],
  card: 'Kort',
  cluster: 'Bunke',
  title: (workshop: string) => `Tavlen fra ${workshop}`,
  description: (notes: number, clusters: number, cards: number) =>
    `${plural(notes, 'seddel', 'sedler')}, ${plural(clusters, 'bunke', 'bunker')} og ${plural(cards, 'kort', 'kort')}.`,
  fileKind: 'tavle',
}
