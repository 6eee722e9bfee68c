import { fitZones } from '#shared/edits/place.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import type { HeldBoard } from './heldBoard.ts'
import { type Paced, paced } from './pace.ts'

/** How often a board's zones are looked at, at most. Milliseconds. */
const pace = 250

/**
 * Lets zones grow around what participants put into them, under the server's signature: participants may not change zones
 * themselves. Ask it after every change of the board.
 */
export const keepZonesFit = ({ clock, log }: Pick<Parts, 'clock' | 'log'>, board: Pick<HeldBoard, 'edit'>): Paced =>
  paced(clock, pace, () =>
    board.edit(fitZones).catch((error) => log.warn(causeOf(error), 'zones could not be made to fit')),
  )
