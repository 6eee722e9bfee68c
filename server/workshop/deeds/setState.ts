import { ok, type Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { Scene } from './deed.ts'
import { forgetWriters } from './forgetWriters.ts'

/** Pauses, closes or opens the workshop. Seats write only while it is open. When it closes, who wrote what is forgotten. */
export async function setState(scene: Scene, { state }: IntentBody<'setState'>): Promise<Result<void>> {
  const { rows, workshop } = scene
  if (state === 'closed') await forgetWriters(scene)
  await rows.change('workshop', workshop.id, { state })
  return ok(undefined)
}
