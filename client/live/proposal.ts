import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { openProposal, type ProposalDoc } from '#shared/docs/proposal.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import { readProposal } from '#shared/proposal/read.ts'
import type { DocConnection } from './docTypes.ts'

/** A proposal on the screen: its document, to edit, and its content, to show. */
export interface LiveProposal {
  proposal: ProposalDoc
  content: ProposalContent
}

/**
 * Shows a proposal's document as a Solid store. It is read again once for all changes of one frame: a proposal is a few
 * pages, so reading it whole is cheaper than following every event.
 */
export function watchProposal(connection: Pick<DocConnection, 'doc'>): LiveProposal {
  const proposal = openProposal(connection.doc)
  const [content, show] = createStore(readProposal(proposal))
  let asked: ReturnType<typeof setTimeout> | undefined
  const refresh = () => {
    asked = undefined
    show(reconcile(readProposal(proposal), { key: 'id' }))
  }
  const onUpdate = () => {
    asked ??= setTimeout(refresh, 16)
  }
  connection.doc.on('update', onUpdate)
  onCleanup(() => {
    connection.doc.off('update', onUpdate)
    clearTimeout(asked)
  })
  return { proposal, content }
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
