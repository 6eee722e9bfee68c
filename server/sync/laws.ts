import type { DocRef } from '#shared/docs/ref.ts'
import { boardLaw } from './guardBoard.ts'
import type { Law } from './guardLaw.ts'
import { proposalLaw } from './guardProposal.ts'

/** The table of document kinds: what each may hold, and who may put it there. */
export const laws: Record<DocRef['kind'], Law> = { board: boardLaw, proposal: proposalLaw }
