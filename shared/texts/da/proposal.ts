import type { CheckId } from '../../proposal/checks.ts'
import type { SectionId } from '../../proposal/sections.ts'
import type { RightsQuestion } from '../../programme/codes.ts'

/** Headings and help of every section; the exports print the same headings. */
const sections = {
  title: { heading: 'Titel', help: 'Giv det et navn, som alle kan forstå.' },
  summary: { heading: 'Kort fortalt', help: 'Fortæl det hele på fem linjer. Skriv det, som du ville sige det højt.' },
  decision_points: {
    heading: 'Det beder vi om',
    help: 'Skriv, hvad I vil have et ja til. Lav en linje for hver ting.',
  },
  background: {
    heading: 'Hvorfor nu?',
    help: 'Hvad er svært i dag? Giv gerne et eksempel fra en helt almindelig dag. Nævn ingen ved navn.',
  },
  resident_benefit: {
    heading: 'Det får beboerne',
    help: 'Hvad vil en beboer kunne mærke? Brug gerne beboernes egne ord.',
  },
  action: { heading: 'Det vil vi prøve', help: 'Hvad gør I helt konkret? Hvem gør det? Hvad er nyt?' },
  smallest_test: {
    heading: 'Den mindste prøve',
    help: 'Hvad er det mindste, I kan prøve først? Tænk på én gang, én dag eller én gruppe.',
  },
  who_where: { heading: 'Hvem og hvor', help: 'Hvor i huset prøver I det? Hvor mange er med?' },
  period: {
    heading: 'Hvornår',
    help: 'Skriv en dato for start og en for slut. Skriv også en dato midt i, hvor I ser på, hvordan det går.',
  },
  aims: { heading: 'Formål', help: 'Hvad er det godt for? Vælg en eller flere.' },
  themes: { heading: 'Temaer', help: 'Vælg de temaer, der passer. Du må gerne vælge flere.' },
  rules: {
    heading: 'Regler, vi vil være fri for',
    help: 'Skriv de regler, I vil være fri for. Skriv, hvor de står, og hvem der har lavet dem. Skriv, hvad I gør i stedet.',
  },
  not_changed: { heading: 'Det rører vi ikke ved', help: 'Skriv det, I ikke rører ved. Så er alle trygge.' },
  rights_check: {
    heading: 'Beboernes rettigheder',
    help: 'Svar på fem spørgsmål om beboernes rettigheder. Er I i tvivl, så svar »Ved ikke«. Så hjælper staben.',
  },
  voices: {
    heading: 'Hvem har været med',
    help: 'Hvem har været med? Hvordan hørte I dem, der ikke kan skrive eller tale så godt? Hvad var I uenige om?',
  },
  risks: {
    heading: 'Dilemmaer og risici',
    help: 'Hvad kan gå galt? Hvad gør I, hvis det sker? Hvem holder øje?',
  },
  stop_rule: { heading: 'Hvornår vi stopper', help: 'Hvornår siger I stop? Skriv det, så alle kan se det.' },
  result_goals: {
    heading: 'Resultatmål',
    help: 'Hvad vil I måle? Hvor står I i dag? Hvor vil I hen? Vælg få mål. Vælg også ét, der ikke må blive værre.',
  },
  evaluation: {
    heading: 'Sådan følger vi op og lærer',
    help: 'Hvornår mødes I og ser på tallene? Hvem er med? Hvad gør I med det, I lærer?',
  },
  staff_impact: {
    heading: 'Betydning for medarbejderne',
    help: 'Hvad bliver nyt for dem, der arbejder her? Tænk på tid, vagter og trivsel.',
  },
  economy: {
    heading: 'Økonomi',
    help: 'Hvad koster det? Hvor skal pengene komme fra? Skriv 0, hvis det er gratis.',
  },
  support_needed: {
    heading: 'Hjælp, vi har brug for',
    help: 'Hvad har I brug for hjælp til? Staben kan hjælpe med idé, prøve, drift og måling.',
  },
  alternatives: { heading: 'Andre veje', help: 'Hvad har I ellers tænkt på? Hvorfor valgte I det her?' },
  data_privacy: {
    heading: 'Data og privatliv',
    help: 'Bruger I noget, der ser, hører eller gemmer? Skriv, hvad det er, og hvem der kan se det.',
  },
  sharing: { heading: 'Deling', help: 'Må andre plejehjem se det nu? Må alle se det?' },
} satisfies Record<SectionId, { heading: string; help: string }>

/** What a check says while it is not passed: what to do, never whose fault. */
const checks = {
  C01: 'Giv forslaget et kort navn.',
  C02: 'Vis, hvilke idéer det kommer fra. Vælg mindst én seddel.',
  C03: 'Skriv, hvad beboerne får ud af det.',
  C04: 'Vælg mindst ét tema og ét formål.',
  C05: 'Vælg, hvem der kan sige ja. Er I i tvivl, så spørg staben.',
  C06: 'Skriv den regel, I vil være fri for. Skriv, hvor den står, og hvem der har lavet den. Skriv, hvad I gør i stedet.',
  C07: 'Skriv mindst ét mål, I kan måle. Skriv også, hvor I står i dag.',
  C08: 'Skriv også, hvad der ikke må blive værre.',
  C09: 'Skriv, hvornår I starter, ser på det midtvejs, og slutter. Et forsøg varer højst tre år.',
  C10: 'Der er ingen ord fra beboere. Spørg en beboer, før I går videre.',
  C13: 'Her kan I ikke blive fri. Reglerne om magt skal altid følges.',
  C14: 'Her kan I ikke blive fri. Der skal altid kunne føres tilsyn.',
  C15: 'Her kan I ikke blive fri. Alle skal altid kunne klage.',
  C16: 'Ingen må få mindre hjælp, end de har ret til. Skriv, hvordan I passer på det.',
  C17: 'Det må ikke koste staten flere penge.',
  C18: 'Skriv, hvad der kan gå galt, og hvornår I stopper.',
  C19: 'Det ligner et navn eller et nummer på et menneske. Slet det, eller svar.',
  C20: 'Her er ord, der kan handle om magt, tilsyn eller klage. Svar ja eller nej.',
} satisfies Record<CheckId, string>

const rights = {
  useOfForce: 'Giver I lov til at holde, låse, spærre eller overvåge nogen?',
  inspection: 'Bliver det sværere for et tilsyn at se, hvad I gør?',
  complaint: 'Bliver det sværere at klage?',
  serviceLevel: 'Kan nogen få mindre hjælp, end de har ret til?',
  legalCertainty: 'Bliver nogen behandlet anderledes end andre uden god grund?',
} satisfies Record<RightsQuestion, string>

/** The words of a proposal itself, used by its page and its exports. */
export const proposal = {
  sections,
  checks,
  rights,
  wordFound: (word: string) => `I bruger ordet »${word}«. Handler det om magt, tilsyn eller klage?`,
  fields: {
    start: 'Start',
    midway: 'Midtvejs',
    end: 'Slut',
    mandateNeed: 'Må I det selv?',
    level: 'Hvem kan sige ja?',
    residentCount: 'Antal beboere',
    staffCount: 'Antal medarbejdere',
    totalDkk: 'Pris i alt',
    requestedDkk: 'Det søger vi fra puljen',
    kroner: 'kr.',
    stateExtraCost: 'Koster det staten flere penge?',
    affectsWorkingConditions: 'Ændrer det noget for de ansatte?',
    affectsAgreement: 'Rører det ved en aftale med de faglige organisationer?',
    share: 'Hvem må se det?',
    noResidentReason: 'Hvis ingen beboer er spurgt: hvorfor ikke?',
  },
  rule: {
    one: (n: number) => `Regel ${n}`,
    add: 'Tilføj en regel',
    remove: (n: number) => `Fjern regel ${n}`,
    removed: 'Reglen er fjernet.',
    title: 'Regel',
    sourceText: 'Hvor står det?',
    decidedBy: 'Hvem har besluttet den?',
    releaseType: 'Hvor meget vil I være fri?',
    insteadWeDo: 'Det gør vi i stedet',
  },
  goal: {
    one: (n: number) => `Mål ${n}`,
    add: 'Tilføj et mål',
    remove: (n: number) => `Fjern mål ${n}`,
    removed: 'Målet er fjernet.',
    kind: 'Slags mål',
    indicator: 'Det måler vi',
    unit: 'Enhed',
    baseline: 'I dag',
    target: 'Mål',
    targetDate: 'Hvornår',
    method: 'Sådan måles det',
    frequency: 'Hvor tit',
    responsibleRole: 'Ansvarlig (funktion)',
  },
  heard: {
    one: (n: number) => `Stemme ${n}`,
    add: 'Tilføj en stemme',
    remove: (n: number) => `Fjern stemme ${n}`,
    removed: 'Stemmen er fjernet.',
    voice: 'Hvem',
    count: 'Hvor mange',
    method: 'Hvordan hørte I dem?',
  },
}
