import type { Actor } from '#shared/access.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { danishDate, keepLimits } from '#shared/workshop/keeping.ts'
import type { Parts } from '../ports/parts.ts'

/** Chooses another day on which a workshop's raw notes are deleted by themselves. */
export const keepUntil =
  (parts: Pick<Parts, 'register' | 'clock'>) =>
  async (actor: Actor, id: string, deleteOn: string): Promise<Result<{ deleteOn: string }>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    return parts.register.write(async (rows) => {
      const workshop = await rows.get('workshop', id)
      if (!workshop) return refuse('not-found')
      const { first, last } = keepLimits(workshop.date, danishDate(parts.clock.now()))
      if (deleteOn < first || deleteOn > last) return refuse('bad-input', { field: 'deleteOn', first, last })
      await rows.change('workshop', id, { deleteOn, dayChosen: true })
      return ok({ deleteOn })
    })
  }
