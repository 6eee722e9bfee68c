import sample from '#server/dev/sampleWorkshop.json' with { type: 'json' }
import { aims, themes } from '#shared/programme/codes.ts'
import type { Answers, GuardAnswer } from '#shared/proposal/answers.ts'
import type { Block } from '#shared/proposal/blocks.ts'
import { checkProposal, type CheckResult } from '#shared/proposal/checks.ts'
import { emptyContent, type Fields, type ProposalContent } from '#shared/proposal/content.ts'
import { makeReport } from '#shared/proposal/makeReport.ts'
import type { Report, ReportMeta, ReportSource } from '#shared/proposal/report.ts'
import { type TextSectionId, textSections } from '#shared/proposal/sections.ts'

export type SampleId = 'p1' | 'p2' | 'p3'
export const sampleIds: readonly SampleId[] = ['p1', 'p2', 'p3']

const paragraph = (text: string): Block => ({ is: 'paragraph', runs: [{ text }] })
const found = (id: SampleId) => sample.proposals.find((one) => one.id === id)!

/** A proposal of the sample workshop as its group would have written it. */
export function sampleProposal(id: SampleId): ProposalContent {
  const proposal = found(id)
  const words = proposal.sections as unknown as Record<string, string | string[] | undefined>
  const content = emptyContent()
  for (const section of textSections) {
    const text = section === 'rights_check' ? proposal.rightsNote : words[section]
    if (Array.isArray(text)) {
      content.sections[section] = [{ is: 'list', ordered: true, items: text.map((point) => [paragraph(point)]) }]
    } else if (text) content.sections[section as TextSectionId] = [paragraph(text)]
  }
  const yesNo = (value: boolean) => (value ? 'yes' : 'no')
  content.title = proposal.title
  content.fields = {
    ...content.fields,
    ...proposal.period,
    ...(proposal.rightsCheck as Partial<Fields>),
    level: proposal.level as Fields['level'],
    mandateNeed: 'required',
    aims: aims.filter((aim) => proposal.aims.includes(aim)),
    themes: themes.filter((theme) => proposal.themes.includes(theme)),
    totalDkk: proposal.economy.totalDkk,
    requestedDkk: proposal.economy.requestedFromFundDkk,
    stateExtraCost: proposal.economy.stateExtraCost as Fields['stateExtraCost'],
    affectsWorkingConditions: yesNo(proposal.affectsWorkingConditions),
    affectsAgreement: yesNo(proposal.affectsAgreement),
  }
  content.rules = sample.rules
    .filter((rule) => proposal.ruleIds.includes(rule.id))
    .map(({ id: rule, title, sourceText, decidedBy, releaseType, insteadWeDo }, order) => ({
      ...{ id: rule, title, sourceText, insteadWeDo, order },
      decidedBy: decidedBy as ProposalContent['rules'][number]['decidedBy'],
      releaseType: releaseType as ProposalContent['rules'][number]['releaseType'],
    }))
  content.goals = proposal.resultGoals.map((goal, order) => ({
    ...goal,
    kind: goal.kind as ProposalContent['goals'][number]['kind'],
    order,
  }))
  content.heard = proposal.voicesHeard.map(({ voice, count, method }, order) => ({
    ...{ id: voice, count, method, order },
    voice: voice as ProposalContent['heard'][number]['voice'],
  }))
  return content
}

/** The notes behind it, with voice and entry mode. */
export function sampleSources(id: SampleId): ReportSource[] {
  const card = sample.cards.find((one) => one.id === found(id).cardId)!
  return sample.notes
    .filter((note) => card.sourceNoteIds.includes(note.id))
    .map((note) => ({
      text: note.text,
      voice: note.voice as ReportSource['voice'],
      entry: note.enteredBy as ReportSource['entry'],
      ...(note.scribeVoice ? { scribeVoice: note.scribeVoice as ReportSource['voice'] } : {}),
    }))
}

/** What its group answered about its guard words. */
export const sampleAnswers = (id: SampleId): Answers => ({
  personal: new Set(),
  words: new Map(Object.entries(found(id).guardAnswers) as [string, GuardAnswer][]),
})

export const sampleChecks = (id: SampleId, content = sampleProposal(id)): CheckResult[] =>
  checkProposal(content, {
    sources: sampleSources(id),
    answers: sampleAnswers(id),
    programmeEnd: sample.programme.periodEnd,
  })

export const expectedChecks = (id: SampleId): { block: string[]; warn: string[] } => found(id).expectedChecks

/** A sample proposal as a submitted report; `more` changes what it says of itself, `content` its words. */
export function sampleReport(id: SampleId, more: Partial<ReportMeta> = {}, content = sampleProposal(id)): Report {
  return makeReport(content, {
    reference: found(id).referenceNo,
    version: 1,
    draft: false,
    at: '2026-04-20T08:15:00.000Z',
    home: sample.careHome.name,
    workshop: sample.workshop.title,
    contact: sample.workshop.facilitatorRole,
    sources: sampleSources(id),
    checks: sampleChecks(id, content),
    earlier: [],
    ...more,
  })
}

export const edgeCaseTexts: readonly { id: string; text: string }[] = sample.edgeCaseNotes
