import { memoryFanout } from '#server/adapters/memory/fanout.ts'
import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { memoryRegister } from '#server/adapters/memory/register.ts'
import { readConfig } from '#server/config.ts'
import type { Parts } from '#server/ports/parts.ts'
import { createDocuments } from '#server/sync/documentRooms.ts'
import type { Actor } from '#shared/access.ts'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { addItem } from '#shared/edits/items.ts'
import { type ItemId, type MemberId, newId, type ProposalId, type WorkshopId } from '#shared/ids.ts'
import type { Card } from '#shared/items/card.ts'
import type { Item } from '#shared/items/index.ts'
import type { ProposalContent } from '#shared/proposal/content.ts'
import { seedProposal } from '#shared/proposal/write.ts'
import { aMember, aWorkshop } from './aRow.ts'
import { fakeClock } from './fakeClock.ts'
import { aCard } from './printedBoard.ts'

/** A finished card, as a group leaves it on the board. */
export const aFinishedCard = (more: Partial<Card> = {}): Card => {
  const { id: _, ...card } = aCard({
    forWhom: 'Beboere på gang A.',
    better: 'Mere tid hos beboerne.',
    inTheWay: 'En retningslinje.',
    firstStep: 'Fire beboere i én uge.',
    themes: ['workflows_guidelines'],
    aims: ['time_and_presence'],
    mandateNeed: 'required',
    sources: {
      [newId<'item'>()]: { text: 'De sidder og skriver på skærmen.', voice: 'resident', entry: 'self' },
      [newId<'item'>()]: { text: 'Vi skriver tre steder.', voice: 'staff', entry: 'self' },
    },
    ...more,
  })
  return card
}

/** A server's inside without its sockets: memory adapters, a signed-in member and one workshop with its board. */
export async function aDesk() {
  const clock = fakeClock(Date.parse('2026-04-20T08:15:00Z'))
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const parts: Parts = {
    config: readConfig({}),
    journal: memoryJournal(),
    register: memoryRegister(),
    fanout: memoryFanout(),
    clock,
    log,
  }
  let documents = createDocuments(parts)
  const member: Actor = { role: 'member', member: newId<'member'>() as MemberId, rank: 'host' }
  const workshop = newId<'workshop'>() as WorkshopId
  await parts.register.write(async (rows) => {
    await rows.add('workshop', aWorkshop(workshop, { title: 'Idéværksted', home: 'Havrebakken' }))
    await rows.add('member', { ...aMember(member.member, 'konsulent', null), role: 'Konsulent fra staben' })
  })

  const board = { kind: 'board', id: workshop } as const
  return {
    parts,
    clock,
    member,
    workshop,
    get documents() {
      return documents
    },
    async put(item: Item): Promise<ItemId> {
      const id = newId<'item'>()
      const open = await documents.open(board)
      await open.edit((doc) => addItem(openBoard(doc), id, item))
      open.release()
      return id
    },
    /** What a document says now. */
    async read<T>(kind: 'board' | 'proposal', id: string, look: (doc: import('yjs').Doc) => T): Promise<T> {
      const open = await documents.open({ kind, id } as typeof board)
      const seen = look(open.doc)
      open.release()
      return seen
    },
    /** Puts other words in a proposal's place, as a group that has worked on it for weeks. */
    async write(id: ProposalId, content: ProposalContent): Promise<void> {
      const open = await documents.open({ kind: 'proposal', id })
      await open.edit((doc) => {
        const proposal = openProposal(doc)
        proposal.title.delete(0, proposal.title.length)
        for (const section of Object.values(proposal.sections)) section.delete(0, section.length)
        for (const map of [proposal.fields, proposal.rules, proposal.goals, proposal.heard]) map.clear()
        seedProposal(proposal, content)
      })
      open.release()
    },
    /** A new process on the same storage. */
    async restart(): Promise<void> {
      await documents.close()
      documents = createDocuments(parts)
    },
  }
}
