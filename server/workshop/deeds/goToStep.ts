import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { Scene } from './deed.ts'
import { forgetWriters } from './forgetWriters.ts'

/** Moves the room to a step. Nothing written is lost or revealed by it; who wrote what everybody can see is forgotten. */
export async function goToStep(scene: Scene, ask: IntentBody<'goToStep'>): Promise<Result<void>> {
  const { rows, workshop } = scene
  if (!workshop.steps[ask.step]) return refuse('not-found')
  if (ask.step === workshop.step) return ok(undefined)
  await forgetWriters(scene)
  await rows.change('workshop', workshop.id, { step: ask.step, timer: null, resultsShown: false })
  return ok(undefined)
}
