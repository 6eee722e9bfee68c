import { ok, type Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { SeatScene } from './deed.ts'
import { ownIdea } from './ownIdea.ts'

/** Takes an idea back. Cards made from it keep their own copy of the words. */
export async function withdrawIdea(scene: SeatScene, ask: IntentBody<'withdrawIdea'>): Promise<Result<void>> {
  const found = await ownIdea(scene, ask)
  if (!found.ok) return found
  const { id, item } = found.value
  if (item === null) await scene.rows.remove('idea', { id })
  else await scene.rows.change('idea', id, { text: '', carried: false })
  return ok(undefined)
}
