import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { Scene } from './deed.ts'

/**
 * Moves the room to a step. Nothing written is lost or revealed by it. Who wrote what everybody can see is forgotten now:
 * from here on only the phone that holds the cap can correct it.
 */
export async function goToStep({ rows, workshop, step }: Scene, ask: IntentBody<'goToStep'>): Promise<Result<void>> {
  if (!workshop.steps[ask.step]) return refuse('not-found')
  if (ask.step === workshop.step) return ok(undefined)
  for (const idea of await rows.find('idea', { workshop: workshop.id, step: step.id }))
    if (idea.item !== null && idea.seat !== null) await rows.change('idea', idea.id, { seat: null })
  await rows.change('workshop', workshop.id, { step: ask.step, timer: null, resultsShown: false })
  return ok(undefined)
}
