import { codes } from '../texts/da/codes.ts'
import { chapters as heading, report as t } from '../texts/da/export.ts'
import { proposal as words } from '../texts/da/proposal.ts'
import { rightsQuestions } from '../programme/codes.ts'
import { pointsOf } from './blocks.ts'
import type { ProposalContent } from './content.ts'
import { sourcesAppendix, versionsAppendix } from './appendices.ts'
import { danishNumber, kroner, longDate } from './format.ts'
import { facts, saying, table, under } from './parts.ts'
import type { Chapter, Part, ReportMeta } from './report.ts'
import type { TextSectionId } from './sections.ts'

/** Every chapter and appendix of a report, in the order a Danish case is read (domain 5.1). */
export function chaptersOf(content: ProposalContent, meta: ReportMeta): Chapter[] {
  const { fields } = content
  const text = (section: TextSectionId): Part[] =>
    content.sections[section].length > 0 ? [{ is: 'text', blocks: content.sections[section] }] : []
  const chapter = (name: string, ...parts: Part[]): Chapter => ({
    is: 'chapter',
    heading: name,
    parts: parts.length > 0 ? parts : [saying(t.nothing)],
  })
  const points = pointsOf(content.sections.decision_points)
  const answer = (key: 'stateExtraCost' | 'affectsWorkingConditions' | 'affectsAgreement') =>
    fields[key] ? codes.answer[fields[key]] : ''

  return [
    chapter(heading.summary, ...text('summary')),
    chapter(heading.decisionPoints, ...(points.length > 0 ? [{ is: 'points' as const, points }] : [])),
    chapter(heading.background, ...text('background')),
    chapter(
      heading.benefit,
      ...text('resident_benefit'),
      ...facts([t.cover.aims, fields.aims.map((aim) => codes.aim[aim]).join(', ')]),
    ),
    chapter(
      heading.action,
      ...text('action'),
      ...under(t.smallestTest, text('smallest_test')),
      ...under(t.whoWhere, [
        ...text('who_where'),
        ...facts([t.residents, danishNumber(fields.residentCount)], [t.staff, danishNumber(fields.staffCount)]),
      ]),
    ),
    chapter(
      heading.period,
      ...facts(
        [t.period.start, longDate(fields.start)],
        [t.period.midway, longDate(fields.midway)],
        [t.period.end, longDate(fields.end)],
      ),
    ),
    chapter(heading.rules, ...(content.rules.length > 0 ? rulesTable(content) : [saying(rulesMissing(content))])),
    chapter(
      heading.notChanged,
      ...text('not_changed'),
      ...under(t.rights.heading, [
        ...text('rights_check'),
        ...table(
          t.rights.head,
          [4, 1],
          rightsQuestions.map((question) => {
            const given = fields[question]
            return [words.rights[question], given ? codes.answer[given] : t.rights.unanswered]
          }),
        ),
      ]),
    ),
    chapter(
      heading.goals,
      ...goalsTable(content),
      ...under(t.evaluation, text('evaluation')),
      ...under(t.sharing, [...facts([t.share, fields.share ? codes.share[fields.share] : '']), ...text('sharing')]),
    ),
    chapter(heading.risks, ...text('risks'), ...under(t.stopRule, text('stop_rule'))),
    chapter(
      heading.voices,
      ...text('voices'),
      ...facts([t.noResident, fields.noResidentReason]),
      ...table(
        t.heard,
        [2, 1, 4],
        content.heard.map((one) => [codes.voice[one.voice], danishNumber(one.count), one.method]),
      ),
    ),
    chapter(
      heading.staff,
      ...text('staff_impact'),
      ...facts([t.conditions, answer('affectsWorkingConditions')], [t.agreement, answer('affectsAgreement')]),
    ),
    chapter(
      heading.economy,
      ...text('economy'),
      ...facts(
        [t.money.total, kroner(fields.totalDkk)],
        [t.money.requested, kroner(fields.requestedDkk)],
        [t.money.state, answer('stateExtraCost')],
      ),
      ...under(t.support, text('support_needed')),
    ),
    chapter(heading.privacy, ...text('data_privacy')),
    chapter(heading.alternatives, ...text('alternatives')),
    chapter(heading.decision, { is: 'facts', rows: t.decision.map((label) => [label, '']) }),
    sourcesAppendix(meta),
    versionsAppendix(meta),
  ]
}

const rulesMissing = ({ fields }: ProposalContent): string => (fields.mandateNeed === 'none' ? t.noRules : t.nothing)

const rulesTable = ({ rules }: ProposalContent): Part[] =>
  table(
    t.rules,
    [4, 4, 3, 2, 5],
    rules.map((rule) => [
      rule.title,
      rule.sourceText,
      codes.decider[rule.decidedBy],
      codes.release[rule.releaseType],
      rule.insteadWeDo,
    ]),
  )

const goalsTable = ({ goals }: ProposalContent): Part[] =>
  table(
    t.goals,
    [10, 6, 6, 6, 8, 8],
    goals.map((goal) => {
      const measured = (number: number | null) => (number === null ? t.unknown : `${danishNumber(number)} ${goal.unit}`)
      return [
        t.indicator(codes.goal[goal.kind], goal.indicator),
        measured(goal.baseline),
        measured(goal.target),
        longDate(goal.targetDate),
        [goal.method, goal.frequency].filter(Boolean).join(', '),
        goal.responsibleRole,
      ].map((cell) => cell.trim())
    }),
  )
