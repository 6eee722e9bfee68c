import { type Accessor, createContext, useContext } from 'solid-js'
import type { ProposalDoc } from '#shared/docs/proposal.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import type { Asked } from '#shared/proposal/questions.ts'
import type { DocConnection } from '../../../live/docTypes.ts'

/** What every part of the proposal page works on: the document to edit, its content to show, and whether one may write. */
export interface Editing {
  proposal: ProposalDoc
  content: ProposalContent
  /** What questions about its words are asked on. */
  asked: Accessor<Asked>
  awareness: DocConnection['awareness']
  mayWrite: Accessor<boolean>
}

const context = createContext<Editing>()

export const EditingProvider = context.Provider

export function useEditing(): Editing {
  const editing = useContext(context)
  if (!editing) throw new Error('a part of the proposal page stands outside it')
  return editing
}
