import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { allows } from '#shared/workshop/allows.ts'
import type { SeatScene } from './deed.ts'

/** Takes one of one's own dots back. */
export async function takeDot(scene: SeatScene, { target }: IntentBody<'takeDot'>): Promise<Result<void>> {
  const { rows, workshop, step, by } = scene
  if (!allows(step, 'vote') || workshop.resultsShown) return refuse('step-closed')
  const [dot] = await rows.find('dot', { workshop: workshop.id, round: step.id, seat: by.id, target })
  if (!dot) return refuse('not-found')
  await rows.remove('dot', { id: dot.id })
  return ok(undefined)
}
