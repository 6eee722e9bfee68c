import type { DocRef } from '#shared/docs/ref.ts'
import { type Limits, usualLimits } from '../limits.ts'
import { boardLaw } from './guardBoard.ts'
import type { Law } from './guardLaw.ts'
import { proposalLaw } from './guardProposal.ts'

/** The table of document kinds: what each may hold, and who may put it there. */
export const lawsFor = (limits: Limits): Record<DocRef['kind'], Law> => ({
  board: boardLaw(limits),
  proposal: proposalLaw,
})

/** The same as every installation has it that says nothing else. */
export const laws = lawsFor(usualLimits)
