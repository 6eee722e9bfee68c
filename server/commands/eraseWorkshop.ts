import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Receipt } from '#shared/wire/erase.ts'
import { Erased } from '../ports/journal.ts'
import type { Parts } from '../ports/parts.ts'
import type { Row } from '../ports/tables.ts'
import type { DocumentRooms } from '../sync/documentRooms.ts'
import type { LiveRooms } from '../workshop/rooms.ts'
import { finishNotes } from './eraseNote.ts'
import { eraseRows, sealed } from './eraseRows.ts'
import { boardOf, countItems, sentencesOf } from './eraseWords.ts'
import { leftBehind } from './leftBehind.ts'

/** What an erasure needs of what is alive: the documents, and who is in the workshop's room. */
export interface Erasing {
  documents: DocumentRooms
  rooms: Pick<LiveRooms, 'end'>
}

/**
 * Erases a workshop for good: ideas, dots, seats, sessions, board. Rows first, in one transaction that also writes down that
 * it happened, so that after a crash the workshop is there or gone, and `finishErasures` takes away what is left of its
 * board. Afterwards the files are searched for what was said.
 */
export const eraseWorkshop =
  (parts: Parts, live: Erasing) =>
  async (id: WorkshopId, why: Receipt['why']): Promise<Result<Receipt>> => {
    const board = await boardOf(live.documents, id)
    const taken = await parts.register.write(async (rows) => {
      const workshop = await rows.get('workshop', id)
      if (!workshop) return undefined
      const ideas = await rows.find('idea', { workshop: id })
      const texts = ideas.map((idea) => idea.text)
      const erasure = await eraseRows(rows, workshop, { why, at: parts.clock.now(), board: countItems(board) })
      return { erasure, sentences: sentencesOf([...texts, workshop.title], board) }
    })
    if (!taken) return refuse('not-found')
    return ok(await finish(parts, live, taken.erasure, taken.sentences))
  }

/** Finishes erasures that a crash has cut short. What they said is no longer known, so it is not searched for. */
export const finishErasures = (parts: Parts, live: Erasing) => async (): Promise<void> => {
  const begun = await parts.register.read((rows) => rows.find('erasure', { done: false }))
  for (const erasure of begun)
    if (erasure.receipt.note) await finishNotes(parts, live.documents, [erasure], new Map())
    else await finish(parts, live, erasure, [])
}

/** Ends the room, takes the board off the disk, and notes what the search found. */
async function finish(
  parts: Parts,
  { documents, rooms }: Erasing,
  erasure: Row<'erasure'>,
  sentences: readonly string[],
): Promise<Receipt> {
  const id = erasure.id as WorkshopId
  await rooms.end(id)
  await documents.renew({ kind: 'board', id }, 'nothing').catch((cause) => {
    if (!(cause instanceof Erased)) throw cause
  })
  const found = await leftBehind(parts, sentences)
  const { hash: _, ...receipt } = erasure.receipt
  const check = sentences.length > 0 ? { searched: sentences.length, found } : null
  const whole = sealed({ ...receipt, check })
  await parts.register.write((all) => all.change('erasure', id, { receipt: whole, done: true }))
  parts.log.info({ erasure: id, why: whole.why, ...whole.erased, ...whole.kept, ...check }, 'a workshop was erased')
  return whole
}
