import type { WorkshopId } from '#shared/ids.ts'
import { type Result, refuse } from '#shared/result.ts'
import { rehearsal as t } from '#shared/texts/da/rehearsal.ts'
import { rehearsalMark } from '#shared/workshop/rehearsal.ts'
import { danishDate } from '#shared/workshop/keeping.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import { createWorkshop } from './createWorkshop.ts'

const day = 24 * 3600_000
const longestTitle = 80

/** Makes a workshop to try the same script in: marked as what it is, and deleted the next day, whatever is done in it. */
export const makeRehearsal = (parts: Parts, documents: Documents) => {
  const create = createWorkshop(parts, documents)
  return async (id: WorkshopId): Promise<Result<{ id: WorkshopId }>> => {
    const row = await parts.register.read((rows) => rows.get('workshop', id))
    if (!row) return refuse('not-found')
    const { home, votesPerPerson, steps } = row
    const now = parts.clock.now()
    const title = [...t.name(row.title)].slice(0, longestTitle).join('')
    const ask = {
      template: rehearsalMark,
      home,
      title,
      date: danishDate(now),
      votesPerPerson,
      steps: [],
      script: steps,
    }
    const made = await create(ask)
    if (!made.ok) return made
    const change = { deleteOn: danishDate(now + day), dayChosen: true }
    await parts.register.write((rows) => rows.change('workshop', made.value, change))
    return { ok: true, value: { id: made.value } }
  }
}
