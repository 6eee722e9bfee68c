import type { WorkshopId } from '#shared/ids.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import { carry } from './carry.ts'
import { holdBoard } from './heldBoard.ts'

/**
 * Lets every board catch up with ideas that a crash kept from it, before anybody looks: afterwards boards and files show all
 * that was answered. A board that cannot be read is left as it is; its room tries again when it opens.
 */
export async function heal({ register, log }: Pick<Parts, 'register' | 'log'>, documents: Documents): Promise<void> {
  const left = await register.read((rows) => rows.find('idea', { carried: false }))
  for (const workshop of new Set(left.flatMap((idea) => (idea.item ? [idea.workshop as WorkshopId] : [])))) {
    const board = holdBoard(documents, workshop, () => {})
    await carry(register, board, workshop).catch((error) => log.error(causeOf(error), 'a board could not catch up'))
    await board.release()
  }
}
