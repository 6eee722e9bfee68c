import type { Actor } from '#shared/access.ts'
import { openBoard } from '#shared/docs/board.ts'
import { type ItemId, newId, type ProposalId, type WorkshopId } from '#shared/ids.ts'
import { toAskAbout } from '#shared/guard/asking.ts'
import type { Card } from '#shared/items/card.ts'
import { readKind } from '#shared/items/index.ts'
import { fromCard } from '#shared/proposal/fromCard.ts'
import { saidOnCard } from '#shared/proposal/said.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import { ensureSeeded } from './ensureSeeded.ts'
import { opened } from './opened.ts'

/**
 * Makes a finished card a proposal. The same card gives the same proposal however often it is asked, and a crash in between
 * is finished the next time: row first, then the proposal's document, then the card that points at it. Words that look like
 * a human being's name or number go no further until somebody has answered for them: `answered` holds their keys (I14).
 */
export const promote =
  (parts: Parts, documents: Documents) =>
  async (
    actor: Actor,
    workshop: WorkshopId,
    card: ItemId,
    answered: readonly string[] = [],
  ): Promise<Result<{ proposal: ProposalId }>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    if (!(await parts.register.read((rows) => rows.get('workshop', workshop)))) return refuse('not-found')
    return opened(documents, { kind: 'board', id: workshop }, async (open) => {
      const found = readKind(openBoard(open.doc).items.get(card), 'card')
      if (!found) return refuse('not-found')
      const row = await rowFor(parts, workshop, card, found, answered)
      if (!row.ok) return row
      const proposal = row.value
      await ensureSeeded(parts, documents)(proposal)
      if (found.proposal !== proposal) {
        await open.edit((doc) => openBoard(doc).items.get(card)?.set('proposal', proposal))
      }
      return ok({ proposal })
    })
  }

/** The proposal this card already has, or a new row for it. An unfinished card is refused only while it has none. */
async function rowFor(
  parts: Parts,
  workshop: WorkshopId,
  card: ItemId,
  words: Card,
  answered: readonly string[],
): Promise<Result<ProposalId>> {
  const content = fromCard(words)
  const open = toAskAbout(saidOnCard(words), new Set(answered))
  return parts.register.write(async (rows): Promise<Result<ProposalId>> => {
    const [old] = await rows.find('proposal', { card })
    if (old) return old.workshop === workshop ? ok(old.id as ProposalId) : refuse('not-found')
    // It may have been erased since the card was read.
    if (!(await rows.get('workshop', workshop))) return refuse('not-found')
    if (!content.ok) return content
    if (open.length > 0) return refuse('personal-data', { places: open.length })
    const id = newId<'proposal'>()
    await rows.add('proposal', {
      id,
      workshop,
      card,
      title: content.value.title,
      state: 'draft',
      reference: null,
      sources: Object.entries(words.sources).map(([note, source]) => ({ note, ...source })),
      seed: { ...content.value, answered },
      createdAt: parts.clock.now(),
    })
    return ok(id)
  })
}
