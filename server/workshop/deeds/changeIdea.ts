import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { SeatScene } from './deed.ts'
import { ownIdea } from './ownIdea.ts'

/** Corrects an idea, and its note when it has one. A note that a facilitator took away does not come back this way. */
export async function changeIdea(scene: SeatScene, ask: IntentBody<'changeIdea'>): Promise<Result<void>> {
  const found = await ownIdea(scene, ask)
  if (!found.ok) return found
  const { id, item, carried } = found.value
  if (carried && !scene.board.some((one) => one.id === item)) return refuse('not-found')
  await scene.rows.change('idea', id, { text: ask.text, carried: false })
  return ok(undefined)
}
