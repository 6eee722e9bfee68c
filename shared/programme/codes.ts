/** Codes of the field (domain 2.1). Their Danish labels are texts; another municipality changes labels, not codes. */
export const voices = ['resident', 'relative', 'staff', 'leader', 'other'] as const
export type Voice = (typeof voices)[number]

export const themes = [
  'workflows_guidelines',
  'welfare_technology',
  'planning_work_forms',
  'open_home_civil_society',
  'needs_assessment',
  'frameworks_policies',
  'unknown_wild',
] as const
export type Theme = (typeof themes)[number]

export const aims = ['local_solutions', 'time_and_presence', 'attractive_workplace'] as const
export type Aim = (typeof aims)[number]

export const levels = ['department', 'municipal', 'national'] as const
export type Level = (typeof levels)[number]

export const mandateNeeds = ['none', 'required', 'unknown'] as const
export type MandateNeed = (typeof mandateNeeds)[number]

/** How the words came in. A scribed note's voice is the speaker's, never the scribe's. */
export const entryModes = ['self', 'scribe', 'paper'] as const
export type EntryMode = (typeof entryModes)[number]

export const deciders = [
  'care_home',
  'department',
  'other_department',
  'city_council',
  'municipality_and_unions',
  'med_committee',
  'kl',
  'kombit',
  'agency',
  'ministry',
  'parliament',
  'eu',
  'unknown',
] as const
export type Decider = (typeof deciders)[number]

export const releaseTypes = ['full', 'partial', 'none'] as const
export type ReleaseType = (typeof releaseTypes)[number]

export const goalKinds = ['outcome', 'process', 'balancing'] as const
export type GoalKind = (typeof goalKinds)[number]

export const rightsQuestions = ['useOfForce', 'inspection', 'complaint', 'serviceLevel', 'legalCertainty'] as const
export type RightsQuestion = (typeof rightsQuestions)[number]

export const answers = ['yes', 'no', 'unsure'] as const
export type Answer = (typeof answers)[number]

export const shares = ['own', 'network', 'public'] as const
export type Share = (typeof shares)[number]
