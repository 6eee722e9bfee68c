/**
 * The sections of a proposal in the order a Danish case is read (domain 2.5). `max` counts graphemes. Text sections are
 * shared rich text; the others are fields, rows or answers. Headings and help texts are in `texts/da/proposal.ts`.
 */
export const sections = [
  { id: 'title', is: 'title', required: true, max: 80 },
  { id: 'summary', is: 'text', required: true, max: 600 },
  { id: 'decision_points', is: 'points', required: true, max: 1200 },
  { id: 'background', is: 'text', required: true, max: 1200 },
  { id: 'resident_benefit', is: 'text', required: true, max: 800 },
  { id: 'action', is: 'text', required: true, max: 1500 },
  { id: 'smallest_test', is: 'text', required: false, max: 500 },
  { id: 'who_where', is: 'text', required: true, max: 400 },
  { id: 'period', is: 'period', required: true, max: 0 },
  { id: 'aims', is: 'aims', required: true, max: 0 },
  { id: 'themes', is: 'themes', required: true, max: 0 },
  { id: 'rules', is: 'rules', required: false, max: 0 },
  { id: 'not_changed', is: 'text', required: true, max: 500 },
  { id: 'rights_check', is: 'rights', required: true, max: 500 },
  { id: 'voices', is: 'voices', required: true, max: 800 },
  { id: 'risks', is: 'text', required: true, max: 1200 },
  { id: 'stop_rule', is: 'text', required: true, max: 300 },
  { id: 'result_goals', is: 'goals', required: true, max: 0 },
  { id: 'evaluation', is: 'text', required: true, max: 600 },
  { id: 'staff_impact', is: 'text', required: true, max: 600 },
  { id: 'economy', is: 'economy', required: true, max: 600 },
  { id: 'support_needed', is: 'text', required: false, max: 400 },
  { id: 'alternatives', is: 'text', required: false, max: 500 },
  { id: 'data_privacy', is: 'text', required: false, max: 500 },
  { id: 'sharing', is: 'sharing', required: true, max: 300 },
] as const

export type Section = (typeof sections)[number]
export type SectionId = Section['id']

/** Sections whose words live in a rich text of their own in the document. */
export type TextSectionId = Extract<
  Section,
  { is: 'text' | 'points' | 'rights' | 'voices' | 'economy' | 'sharing' }
>['id']

export const textSections: readonly TextSectionId[] = sections.flatMap((one) =>
  one.max > 0 && one.is !== 'title' ? [one.id as TextSectionId] : [],
)
