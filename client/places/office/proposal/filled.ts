import { rightsQuestions } from '#shared/programme/codes.ts'
import { plainText } from '#shared/proposal/blocks.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import { type Section, type SectionId, type TextSectionId, textSections } from '#shared/proposal/sections.ts'

/** Sections that are answered by more, or by other, than their words. */
const answered: Partial<Record<SectionId, (content: ProposalContent) => boolean>> = {
  title: ({ title }) => title.trim() !== '',
  period: ({ fields }) => fields.start !== '' && fields.midway !== '' && fields.end !== '',
  aims: ({ fields }) => fields.aims.length > 0,
  themes: ({ fields }) => fields.themes.length > 0,
  rules: ({ fields, rules }) => fields.mandateNeed === 'none' || (fields.level !== null && rules.length > 0),
  rights_check: ({ fields }) => rightsQuestions.every((question) => fields[question] !== null),
  voices: ({ heard }) => heard.length > 0,
  result_goals: ({ goals }) => goals.length > 0,
  economy: ({ fields }) => fields.totalDkk !== null,
  sharing: ({ fields }) => fields.share !== null,
}

export const hasText = (section: SectionId): section is TextSectionId =>
  (textSections as readonly SectionId[]).includes(section)

/** Whether somebody has answered a section; whether the answer will do is for the checks. */
export function isFilled(content: ProposalContent, { id }: Pick<Section, 'id'>): boolean {
  const rule = answered[id]
  if (rule) return rule(content)
  return hasText(id) && plainText(content.sections[id]).trim() !== ''
}

/** Whether a section must be answered. The rules may only be skipped by those who need nobody's yes. */
export const isRequired = (content: ProposalContent, section: Section): boolean =>
  section.required || (section.id === 'rules' && content.fields.mandateNeed !== 'none')
