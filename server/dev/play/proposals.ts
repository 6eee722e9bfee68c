import { openProposal, type ProposalDoc } from '#shared/docs/proposal.ts'
import { addRow, answerWord, setInRow, setProposalCode, setProposalField, typeTitle } from '#shared/edits/proposal.ts'
import { newId } from '#shared/ids.ts'
import { rightsQuestions } from '#shared/programme/codes.ts'
import type { Block } from '#shared/proposal/blocks.ts'
import { textSections } from '#shared/proposal/sections.ts'
import { writeSection } from '#shared/proposal/write.ts'
import type { ProposalSummary } from '#shared/wire/http.ts'
import { openDoc } from '../docLine.ts'
import type { Visitor } from '../visitor.ts'
import type { Sample } from './sample.ts'
import type { Played } from './workshop.ts'

type Draft = Sample['proposals'][number]

/** A promoted card with what became of it. */
export interface PlayedProposal {
  id: string
  /** Null when the checks held it back, as the sample's third one. */
  reference: string | null
}

/** Promotes each card that the sample has a proposal for, writes the proposal, and submits what the checks let through. */
export async function playProposals(facilitator: Visitor, sample: Sample, played: Played): Promise<PlayedProposal[]> {
  const made: PlayedProposal[] = []
  for (const draft of sample.proposals) {
    const card = played.cards.get(draft.cardId)
    const { proposal } = await facilitator.must<{ proposal: string }>(
      'POST',
      `/api/workshops/${played.workshop.id}/cards/${card}/promote`,
      {},
    )
    const line = await openDoc(facilitator, 'proposal', proposal)
    line.doc.transact(() => draftInto(openProposal(line.doc), draft, sample))
    await line.saved()
    line.close()
    const sent = await facilitator.ask<ProposalSummary>('POST', `/api/proposals/${proposal}/submit`, { version: 1 })
    if (!sent.ok && sent.no !== 'checks-failing') throw new Error(`proposal ${draft.id} was refused: ${sent.no}`)
    made.push({ id: proposal, reference: sent.ok ? sent.value.reference : null })
  }
  return made
}

const paragraphs = (text: string): Block[] => text.split('\n').map((line) => ({ is: 'paragraph', runs: [{ text: line }] }))

const listOf = (lines: readonly string[]): Block[] => [
  { is: 'list', ordered: true, items: lines.map((line) => paragraphs(line)) },
]

/** The sample keeps the note on rights beside the sections; everything else has the section's own name. */
function draftInto(proposal: ProposalDoc, draft: Draft, sample: Sample): void {
  typeTitle(proposal, draft.title)
  const texts: Record<string, string | string[]> = { ...draft.sections, rights_check: draft.rightsNote }
  for (const section of textSections) {
    const text = texts[section]
    if (text) writeSection(proposal, section, Array.isArray(text) ? listOf(text) : paragraphs(text))
  }
  for (const theme of draft.themes) setProposalCode(proposal, 'themes', theme, true)
  for (const aim of draft.aims) setProposalCode(proposal, 'aims', aim, true)
  for (const key of ['start', 'midway', 'end'] as const) setProposalField(proposal, key, draft.period[key])
  for (const question of rightsQuestions) setProposalField(proposal, question, draft.rightsCheck[question] ?? null)
  for (const [word, answer] of Object.entries(draft.guardAnswers)) answerWord(proposal, word, answer)
  setProposalField(proposal, 'mandateNeed', 'required')
  setProposalField(proposal, 'level', draft.level)
  setProposalField(proposal, 'totalDkk', draft.economy.totalDkk)
  setProposalField(proposal, 'requestedDkk', draft.economy.requestedFromFundDkk)
  setProposalField(proposal, 'stateExtraCost', draft.economy.stateExtraCost)
  setProposalField(proposal, 'affectsWorkingConditions', draft.affectsWorkingConditions ? 'yes' : 'no')
  setProposalField(proposal, 'affectsAgreement', draft.affectsAgreement ? 'yes' : 'no')
  setProposalField(proposal, 'share', 'network')
  rows(proposal, 'rules', sample.rules.filter((rule) => draft.ruleIds.includes(rule.id)))
  rows(proposal, 'goals', draft.resultGoals)
  rows(proposal, 'heard', draft.voicesHeard)
}

/** Replaces a list of rows: what the promoted card had prefilled gives way to what the group decided. */
function rows(proposal: ProposalDoc, list: 'rules' | 'goals' | 'heard', wanted: readonly object[]): void {
  for (const id of [...proposal[list].keys()]) proposal[list].delete(id)
  for (const row of wanted) {
    const id = newId()
    addRow(proposal, list, id)
    for (const [key, value] of Object.entries(row)) if (key !== 'id') setInRow(proposal, list, id, key as never, value as never)
  }
}
