import { openProposal } from '#shared/docs/proposal.ts'
import type { ProposalId } from '#shared/ids.ts'
import { seedProposal } from '#shared/proposal/write.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import { opened } from './opened.ts'

/**
 * Sees to it that a proposal's document holds what its card said. Run before anybody opens it: after a crash between the row
 * and the document it finishes the work, otherwise it does nothing.
 */
export const ensureSeeded =
  (parts: Pick<Parts, 'register'>, documents: Documents) =>
  async (proposal: ProposalId): Promise<void> => {
    const row = await parts.register.read((rows) => rows.get('proposal', proposal))
    const seed = row?.seed
    if (!seed) return
    await opened(documents, { kind: 'proposal', id: proposal }, (open) =>
      open.edit((doc) => seedProposal(openProposal(doc), seed)),
    )
    await parts.register.write((rows) => rows.change('proposal', proposal, { seed: null }))
  }
