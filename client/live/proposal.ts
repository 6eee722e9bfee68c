import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type * as Y from 'yjs'
import { openProposal, type ProposalDoc } from '#shared/docs/proposal.ts'
import { type Answers, readAnswers } from '#shared/proposal/answers.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import { readProposal } from '#shared/proposal/read.ts'
import type { DocConnection } from './docTypes.ts'

/** A proposal on the screen: its document, to edit, and its content, to show; and what its group has answered about it. */
export interface LiveProposal {
  proposal: ProposalDoc
  content: ProposalContent
  answers: Accessor<Answers>
}

/**
 * Shows a proposal's document as a Solid store. It is read whole after every change: a proposal is a few pages. It must happen
 * at once, never a frame later: a field that still showed the old text while somebody typed in it would take the new away.
 */
export function watchProposal(connection: Pick<DocConnection, 'doc'>): LiveProposal {
  const proposal = openProposal(connection.doc)
  const [content, show] = createStore(readProposal(proposal))
  const [answers, setAnswers] = createSignal(readAnswers(proposal))
  // Not on `update`: the line is silent about the first content, so that it need not be encoded anew.
  const refresh = ({ changed }: Y.Transaction) => {
    if (changed.size === 0) return
    show(reconcile(readProposal(proposal), { key: 'id' }))
    setAnswers(readAnswers(proposal))
  }
  connection.doc.on('afterTransaction', refresh)
  onCleanup(() => connection.doc.off('afterTransaction', refresh))
  return { proposal, content, answers }
}

/** How many pages have this document open, this one included. */
export function countPeople(awareness: DocConnection['awareness']): Accessor<number> {
  const count = () => Math.max(1, awareness.getStates().size)
  const [people, setPeople] = createSignal(count())
  const onChange = () => setPeople(count())
  awareness.on('change', onChange)
  onCleanup(() => awareness.off('change', onChange))
  return people
}
