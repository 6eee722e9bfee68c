import type { EntryMode, RightsQuestion, Voice } from '../programme/codes.ts'
import { frame } from '../programme/frame.ts'
import { lengthOf } from '../wire/text.ts'
import { plainText } from './blocks.ts'
import type { Fields, ProposalContent } from './content.ts'
import { type Asked, isMeantAs, personalQuestions, type WordQuestion, wordQuestions } from './questions.ts'
import type { Said } from './said.ts'
import type { SectionId, TextSectionId } from './sections.ts'

export type Severity = 'block' | 'warn' | 'info'

/** What a check needs to know beside the proposal itself. `programmeEnd` is an ISO date. */
export interface CheckContext extends Asked {
  sources: readonly { voice: Voice; entry: EntryMode; text: string; note?: string }[]
  programmeEnd: string
}

/** The context, with what must be asked about the proposal's words: read once for all checks. */
interface Reading extends CheckContext {
  personal: readonly Said[]
  words: readonly WordQuestion[]
}

interface Check {
  severity: Severity | ((content: ProposalContent) => Severity)
  /** Where the missing thing is written. */
  section: SectionId | ((reading: Reading) => SectionId)
  passes(content: ProposalContent, reading: Reading): boolean
}

const wordsIn = (content: ProposalContent, section: TextSectionId): string =>
  plainText(content.sections[section]).trim()
const filled = (content: ProposalContent, ...sections: TextSectionId[]): boolean =>
  sections.every((section) => wordsIn(content, section) !== '')
/** Somebody else must say yes: it says so, or a level is named. */
const needsMandate = ({ mandateNeed, level }: Fields): boolean =>
  mandateNeed === 'required' || (mandateNeed === 'unknown' && level !== null)
/** The answer is no, and none of the group's own words says otherwise. */
const isNo = (right: RightsQuestion, { fields }: ProposalContent, { words }: Reading): boolean =>
  fields[right] === 'no' && !isMeantAs(right, words)
const yearsAfter = (iso: string, years: number): string => `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`

/**
 * The table of checks (domain 2.6): "block" stops submitting, "warn" must be seen. An unsure answer to a question about
 * rights is not a no, so it stops too. The sentence of each check is in `texts/da/proposal.ts`.
 */
export const checks = {
  C01: {
    severity: 'block',
    section: 'title',
    passes: ({ title }) => title.trim() !== '' && lengthOf(title.trim()) <= 80,
  },
  C02: { severity: 'block', section: 'voices', passes: (_, { sources }) => sources.length > 0 },
  C03: {
    severity: 'block',
    section: 'resident_benefit',
    passes: (content) => lengthOf(wordsIn(content, 'resident_benefit')) >= 30,
  },
  C04: {
    severity: 'block',
    section: 'themes',
    passes: ({ fields }) => fields.themes.length > 0 && fields.aims.length > 0,
  },
  C05: {
    severity: 'block',
    section: 'rules',
    passes: ({ fields }) => fields.mandateNeed === 'none' || fields.level !== null,
  },
  C06: {
    severity: 'block',
    section: 'rules',
    passes: ({ fields, rules }) =>
      !needsMandate(fields) ||
      (rules.length > 0 &&
        rules.every(
          (rule) =>
            rule.decidedBy !== 'unknown' &&
            [rule.title, rule.sourceText, rule.insteadWeDo].every((text) => text.trim()),
        )),
  },
  C07: {
    severity: 'block',
    section: 'result_goals',
    passes: ({ goals }) =>
      goals.some(
        (goal) =>
          goal.kind === 'outcome' &&
          goal.baseline !== null &&
          goal.target !== null &&
          [goal.indicator, goal.targetDate, goal.method].every((text) => text.trim()),
      ),
  },
  C08: {
    severity: 'warn',
    section: 'result_goals',
    passes: ({ goals }) => goals.some((goal) => goal.kind === 'balancing'),
  },
  C09: {
    severity: 'block',
    section: 'period',
    passes: ({ fields: { start, midway, end } }, { programmeEnd }) =>
      start !== '' &&
      start < midway &&
      midway < end &&
      end <= programmeEnd &&
      end <= yearsAfter(start, frame.trialYears),
  },
  C10: {
    severity: 'block',
    section: 'voices',
    passes: ({ heard, fields }, { sources }) =>
      sources.some((source) => source.voice === 'resident') ||
      heard.some((one) => one.voice === 'resident' && (one.count ?? 0) > 0) ||
      fields.noResidentReason.trim() !== '',
  },
  C13: { severity: 'block', section: 'rights_check', passes: (...of) => isNo('useOfForce', ...of) },
  C14: { severity: 'block', section: 'rights_check', passes: (...of) => isNo('inspection', ...of) },
  C15: { severity: 'block', section: 'rights_check', passes: (...of) => isNo('complaint', ...of) },
  C16: {
    severity: 'block',
    section: 'rights_check',
    passes: (content) =>
      content.fields.serviceLevel === 'no' && content.fields.legalCertainty === 'no' && filled(content, 'not_changed'),
  },
  C17: {
    severity: ({ fields }) => (fields.level === 'national' ? 'block' : 'warn'),
    section: 'economy',
    passes: ({ fields }) => fields.stateExtraCost === 'no',
  },
  C18: { severity: 'block', section: 'risks', passes: (content) => filled(content, 'risks', 'stop_rule') },
  C19: {
    severity: 'block',
    section: ({ personal }) => personal[0]?.section ?? 'title',
    passes: (_, { personal }) => personal.length === 0,
  },
  C20: {
    severity: 'warn',
    section: 'rights_check',
    passes: (_, { words }) => words.every(({ answer }) => answer !== undefined),
  },
} as const satisfies Record<string, Check>

export type CheckId = keyof typeof checks

export interface CheckResult {
  id: CheckId
  severity: Severity
  passed: boolean
  section: SectionId
}

/** Every check with its answer, in the table's order. */
export function checkProposal(content: ProposalContent, context: CheckContext): CheckResult[] {
  const [personal, words] = [personalQuestions(content, context), wordQuestions(content, context)]
  const reading: Reading = { ...context, personal, words }
  return (Object.entries(checks) as [CheckId, Check][]).map(([id, { severity, section, passes }]) => ({
    id,
    severity: typeof severity === 'function' ? severity(content) : severity,
    passed: passes(content, reading),
    section: typeof section === 'function' ? section(reading) : section,
  }))
}

/** The checks that stop this proposal from being submitted. */
export const blocking = (results: readonly CheckResult[]): CheckId[] =>
  results.filter((one) => !one.passed && one.severity === 'block').map((one) => one.id)
