import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { allows } from '#shared/workshop/allows.ts'
import { roundName } from '#shared/workshop/script.ts'
import type { SeatScene } from './deed.ts'

/** Takes one of one's own votes back: of several on the same thing the last. */
export async function takeDot(scene: SeatScene, { target }: IntentBody<'takeDot'>): Promise<Result<void>> {
  const { rows, workshop, step, by } = scene
  if (!allows(step, 'vote') || workshop.resultsShown) return refuse('step-closed')
  const like = { workshop: workshop.id, round: roundName(step), seat: by.id, target }
  const dot = (await rows.find('dot', like, 'slot')).at(-1)
  if (!dot) return refuse('not-found')
  await rows.remove('dot', { id: dot.id })
  return ok(undefined)
}
