import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { changeScript as asked, Script } from '#shared/wire/scripts.ts'
import { roundNamed } from '#shared/workshop/script.ts'
import { slipIn } from '#shared/workshop/scriptEdits.ts'
import { type Step, step } from '#shared/workshop/step.ts'
import { fingerprint } from '../export/format.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { Documents } from '../sync/documents.ts'
import { addZones, dropZones } from './boardZones.ts'

type Asked = v.InferOutput<typeof asked>

/** A workshop's script, and from which step on it can be changed. */
export const getScript =
  ({ register }: Pick<Parts, 'register'>) =>
  (id: string): Promise<Result<Script>> =>
    register.read(async (rows) => {
      const row = await rows.get('workshop', id)
      return row ? ok(scriptOf(row, await reached(rows, row))) : refuse('not-found')
    })

/**
 * Changes the steps that have not been reached. The board's new zones come first: a crash in between leaves an empty zone,
 * never a step without one.
 */
export const changeScript =
  (parts: Pick<Parts, 'register'>, documents: Documents) => async (id: WorkshopId, ask: Asked) => {
    const slip = slipIn(ask.steps)
    if (slip) return refuse('bad-input', { ...slip })
    const before = await parts.register.read((rows) => judged(rows, id, ask))
    if (!before.ok) return before
    await addZones(documents, id, ask.steps)
    const after = await parts.register.write(async (rows) => {
      const still = await judged(rows, id, ask)
      if (!still.ok) return still
      const { row, from } = still.value
      const steps = [...row.steps.slice(0, from), ...ask.steps.slice(from).map(({ round: _, ...one }) => one)]
      const change = { steps, votesPerPerson: from > 0 ? row.votesPerPerson : ask.votesPerPerson }
      await rows.change('workshop', id, change)
      return ok(scriptOf({ ...row, ...change }, from))
    })
    if (after.ok) await dropZones(documents, id, before.value.row.steps, after.value.steps)
    return after
  }

/** Whether a change may be made to the workshop as it is now. Says the number of the step that stands in the way. */
async function judged(rows: Rows, id: string, ask: Asked): Promise<Result<{ row: Row<'workshop'>; from: number }>> {
  const row = await rows.get('workshop', id)
  if (!row) return refuse('not-found')
  const from = await reached(rows, row)
  const wrong = row.steps.slice(0, from).findIndex((kept, index) => !isSame(kept, ask.steps[index]))
  if (wrong >= 0) return refuse('step-begun', { step: wrong + 1 })
  return seenOf(row) === ask.seen ? ok({ row, from }) : refuse('stale')
}

const isSame = (kept: Step, asked: Step | undefined): boolean => isDeepStrictEqual(v.parse(step, kept), asked)

/** How many steps from the first have begun: those up to where the room is, or has left something. None before anybody came. */
async function reached(rows: Rows, { id, steps, step: now, revealed, timer }: Row<'workshop'>): Promise<number> {
  const like = { workshop: id }
  const rounds = [
    ...(await rows.find('dot', like)),
    ...(await rows.find('hand', like)),
    ...(await rows.find('round', like)),
  ]
  const ideas = await rows.find('idea', like)
  const traces = new Set([
    ...revealed,
    ...ideas.map((idea) => idea.step),
    ...rounds.map(({ round }) => roundNamed(round).step),
  ])
  const last = steps.findLastIndex((one) => traces.has(one.id))
  const hasBegun = now > 0 || timer !== null || last >= 0 || (await rows.count('seat', like)) > 0
  return hasBegun ? Math.max(now, last) + 1 : 0
}

const scriptOf = (row: Row<'workshop'>, from: number): Script => ({
  steps: row.steps,
  votesPerPerson: row.votesPerPerson,
  from,
  seen: seenOf(row),
})

const seenOf = ({ steps, votesPerPerson }: Pick<Row<'workshop'>, 'steps' | 'votesPerPerson'>): string =>
  fingerprint({ steps, votesPerPerson })
