import type {
  Aim,
  Answer,
  Decider,
  EntryMode,
  GoalKind,
  Level,
  MandateNeed,
  ReleaseType,
  Share,
  Theme,
} from '../../programme/codes.ts'
import { voices } from './voices.ts'

/** The Danish labels of the field's codes. */
export const codes = {
  voice: voices,
  theme: {
    workflows_guidelines: 'Arbejdsgange og retningslinjer',
    welfare_technology: 'Velfærdsteknologi',
    planning_work_forms: 'Andre planlægnings- og arbejdsformer',
    open_home_civil_society: 'Det åbne plejehjem og civilsamfund',
    needs_assessment: 'Visitation',
    frameworks_policies: 'Rammer og politikker',
    unknown_wild: 'Det vi ikke ved endnu/de vilde idéer',
  } satisfies Record<Theme, string>,
  aim: {
    local_solutions: 'Individuelle og lokale løsninger',
    time_and_presence: 'Tid til nærvær, omsorg og kvalitet',
    attractive_workplace: 'Attraktiv arbejdsplads',
  } satisfies Record<Aim, string>,
  level: {
    department: 'Sundhed og Omsorg (MSO)',
    municipal: 'Kommunen',
    national: 'Nationalt',
  } satisfies Record<Level, string>,
  mandateNeed: {
    none: 'Det må vi selv',
    required: 'Kræver mandat',
    unknown: 'Ved ikke',
  } satisfies Record<MandateNeed, string>,
  entry: {
    self: 'Skrevet selv',
    scribe: 'Skrevet af en anden',
    paper: 'Skrevet ind fra papir',
  } satisfies Record<EntryMode, string>,
  decider: {
    care_home: 'Plejehjemmet selv',
    department: 'Sundhed og Omsorg',
    other_department: 'Anden magistratsafdeling',
    city_council: 'Byrådet',
    municipality_and_unions: 'Kommunen og faglige organisationer',
    med_committee: 'MED-udvalg',
    kl: 'KL',
    kombit: 'KOMBIT',
    agency: 'Styrelse',
    ministry: 'Ministerium',
    parliament: 'Folketinget',
    eu: 'EU',
    unknown: 'Ved ikke',
  } satisfies Record<Decider, string>,
  release: { full: 'Hel frisættelse', partial: 'Delvis', none: 'Ingen' } satisfies Record<ReleaseType, string>,
  goal: { outcome: 'Beboernes gevinst', process: 'Det vi gør', balancing: 'Må ikke blive værre' } satisfies Record<
    GoalKind,
    string
  >,
  answer: { yes: 'Ja', no: 'Nej', unsure: 'Ved ikke' } satisfies Record<Answer, string>,
  share: { own: 'Kun os', network: 'Netværket', public: 'Alle' } satisfies Record<Share, string>,
}
