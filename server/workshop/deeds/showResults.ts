import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { roundName, roundOf } from '#shared/workshop/script.ts'
import { closeRounds } from '../closeRounds.ts'
import type { Scene } from './deed.ts'

/** Shows or hides the result of the latest vote. Shown from a later step, where nobody can vote any more, it is over. */
export async function showResults({ rows, workshop, step }: Scene, { on }: IntentBody<'showResults'>): Promise<Result<void>> {
  const round = roundOf(workshop)
  if (on && !round) return refuse('step-closed')
  if (on && round && round.id !== step.id) await closeRounds(rows, workshop, (one) => one === roundName(round))
  await rows.change('workshop', workshop.id, { resultsShown: on })
  return ok(undefined)
}
