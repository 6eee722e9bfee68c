import { openProposal } from '#shared/docs/proposal.ts'
import type { ProposalId } from '#shared/ids.ts'
import { frame } from '#shared/programme/frame.ts'
import { readAnswers } from '#shared/proposal/answers.ts'
import { type CheckResult, checkProposal } from '#shared/proposal/checks.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import { readProposal } from '#shared/proposal/read.ts'
import { type RichNode, richJson } from '#shared/proposal/richJson.ts'
import { type TextSectionId, textSections } from '#shared/proposal/sections.ts'
import type { Parts } from '../ports/parts.ts'
import type { Row } from '../ports/tables.ts'
import type { Documents } from '../sync/documents.ts'
import { ensureSeeded } from './ensureSeeded.ts'
import { opened } from './opened.ts'

/** A proposal as it stands now: its row, its words, and what the checks say of them. */
export interface CurrentProposal {
  row: Row<'proposal'>
  content: ProposalContent
  checks: CheckResult[]
  /** The text sections as the editor would read them. */
  texts: Record<TextSectionId, RichNode>
}

/** Reads a proposal from its row and its document; undefined when there is no such proposal. */
export async function currentProposal(
  parts: Parts,
  documents: Documents,
  id: ProposalId,
): Promise<CurrentProposal | undefined> {
  const row = await parts.register.read((rows) => rows.get('proposal', id))
  if (!row) return undefined
  await ensureSeeded(parts, documents)(id)
  return opened(documents, { kind: 'proposal', id }, async ({ doc }) => {
    const proposal = openProposal(doc)
    const content = readProposal(proposal)
    const context = { sources: row.sources, answers: readAnswers(proposal), programmeEnd: frame.periodEnd }
    const checks = checkProposal(content, context)
    const texts = textSections.map((section) => [section, richJson(proposal.sections[section])])
    return { row, content, checks, texts: Object.fromEntries(texts) as CurrentProposal['texts'] }
  })
}
