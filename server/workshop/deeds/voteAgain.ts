import { ok, type Result, refuse } from '#shared/result.ts'
import { allows } from '#shared/workshop/allows.ts'
import type { Scene } from './deed.ts'

/** Begins the step's vote anew: everybody has all their dots, and what it came to before is no more. */
export async function voteAgain({ rows, workshop, step }: Scene): Promise<Result<void>> {
  if (!allows(step, 'vote')) return refuse('step-closed')
  await rows.remove('round', { workshop: workshop.id, round: step.id })
  await rows.remove('dot', { workshop: workshop.id, round: step.id })
  await rows.change('workshop', workshop.id, { resultsShown: false })
  return ok(undefined)
}
