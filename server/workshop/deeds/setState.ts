import { ok, type Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { Scene } from './deed.ts'

/** Pauses, closes or opens the workshop. Seats write only while it is open. */
export async function setState({ rows, workshop }: Scene, { state }: IntentBody<'setState'>): Promise<Result<void>> {
  await rows.change('workshop', workshop.id, { state })
  return ok(undefined)
}
