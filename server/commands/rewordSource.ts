import type { Actor } from '#shared/access.ts'
import { personalData } from '#shared/guard/personalData.ts'
import type { ProposalId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { Parts } from '../ports/parts.ts'

/**
 * Says one of the notes behind a proposal in other words, to take a human being out of it. Only such a note may be changed:
 * all others stay as they were said. Versions that were sent stay as they were sent.
 */
export const rewordSource =
  (parts: Pick<Parts, 'register'>) =>
  async (actor: Actor, id: ProposalId, note: string, text: string): Promise<Result<void>> => {
    if (actor.role !== 'member') return refuse('not-allowed')
    return parts.register.write(async (rows) => {
      const row = await rows.get('proposal', id)
      const source = row?.sources.find((one) => one.note === note)
      if (!row || !source) return refuse('not-found')
      if (personalData(source.text).length === 0) return refuse('not-allowed')
      const sources = row.sources.map((one) => (one === source ? { ...one, text } : one))
      await rows.change('proposal', id, { sources })
      return ok(undefined)
    })
  }
