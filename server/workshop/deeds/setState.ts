import { ok, type Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { apart } from '#shared/workshop/together.ts'
import { closeRounds } from '../closeRounds.ts'
import type { Scene } from './deed.ts'
import { forgetWriters } from './forgetWriters.ts'

/**
 * Pauses, closes or opens the workshop. Seats write only while it is open. When it closes, every vote is over, and who wrote
 * what and gave which dot is forgotten, and everybody is let go.
 */
export async function setState(scene: Scene, { state }: IntentBody<'setState'>): Promise<Result<void>> {
  const { rows, workshop } = scene
  if (state === 'closed') {
    await forgetWriters(scene)
    await closeRounds(rows, workshop, () => true)
  }
  await rows.change('workshop', workshop.id, { state, ...(state === 'closed' && { together: apart }) })
  return ok(undefined)
}
