import type { codes as da } from '../da/codes.ts'
import { voices } from './voices.ts'

export const codes: typeof da = {
  voice: voices,
  theme: {
    workflows_guidelines: 'Workflows and guidelines',
    welfare_technology: 'Welfare technology',
    planning_work_forms: 'Other ways of planning and working',
    open_home_civil_society: 'The open care home and civil society',
    needs_assessment: 'Needs assessment',
    frameworks_policies: 'Frameworks and policies',
    unknown_wild: 'What we do not know yet / the wild ideas',
  },
  aim: {
    local_solutions: 'Individual and local solutions',
    time_and_presence: 'Time for presence, care and quality',
    attractive_workplace: 'Attractive workplace',
  },
  level: { department: 'Health and Care (MSO)', municipal: 'The municipality', national: 'National' },
  mandateNeed: { none: 'We may do it ourselves', required: 'Needs a mandate', unknown: 'Do not know' },
  entry: { self: 'Written by the speaker', scribe: 'Written by someone else', paper: 'Typed in from paper' },
  decider: {
    care_home: 'The care home itself',
    department: 'Health and Care',
    other_department: 'Another department',
    city_council: 'The city council',
    municipality_and_unions: 'The municipality and the unions',
    med_committee: 'Co-determination committee',
    kl: 'KL',
    kombit: 'KOMBIT',
    agency: 'Agency',
    ministry: 'Ministry',
    parliament: 'Parliament',
    eu: 'EU',
    unknown: 'Do not know',
  },
  release: { full: 'Full release', partial: 'Partial', none: 'None' },
  goal: { outcome: 'What residents gain', process: 'What we do', balancing: 'Must not get worse' },
  answer: { yes: 'Yes', no: 'No', unsure: 'Do not know' },
  share: { own: 'Only us', network: 'The network', public: 'Everyone' },
}
