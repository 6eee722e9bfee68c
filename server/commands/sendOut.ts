import type { SeatId, WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Parts } from '../ports/parts.ts'
import { drawCode } from './door.ts'

/**
 * Ends a seat: its cookie opens nothing any more, and what it wishes for is refused. What it has said stays, with its voice.
 * It comes back by a new ticket only, as somebody new.
 */
export const sendOut =
  ({ register }: Pick<Parts, 'register'>) =>
  (workshop: WorkshopId, seat: SeatId, { newCode }: { newCode: boolean }): Promise<Result<void>> =>
    register.write(async (rows) => {
      const row = await rows.get('workshop', workshop)
      if (!row || !(await rows.change('seat', seat, { out: true }, { workshop, out: false })))
        return refuse('not-found')
      await rows.remove('session', { role: 'seat', workshop, subject: seat })
      // Unused tickets are codes as well; a used one leads its own seat back, and this seat nowhere.
      if (newCode) await rows.remove('ticket', { workshop, seat: null })
      if (newCode && row.code !== null) await drawCode(rows, workshop)
      return ok(undefined)
    })
