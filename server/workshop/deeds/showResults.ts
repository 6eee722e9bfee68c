import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { roundOf } from '#shared/workshop/script.ts'
import type { Scene } from './deed.ts'

/** Shows or hides the result of the latest vote. */
export async function showResults({ rows, workshop }: Scene, { on }: IntentBody<'showResults'>): Promise<Result<void>> {
  if (on && !roundOf(workshop)) return refuse('step-closed')
  await rows.change('workshop', workshop.id, { resultsShown: on })
  return ok(undefined)
}
