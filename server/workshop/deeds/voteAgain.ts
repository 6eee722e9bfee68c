import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { allows } from '#shared/workshop/allows.ts'
import { roundName } from '#shared/workshop/script.ts'
import { closeRounds } from '../closeRounds.ts'
import type { Scene } from './deed.ts'

/** Rounds of one step that are kept. */
const most = 99

/**
 * Begins the step's vote anew, perhaps in another way: everybody has all their votes. What the round before came to is kept beside
 * it; where nothing was given there is nothing to keep, and the round is the same.
 */
export async function voteAgain(
  { rows, workshop, step }: Scene,
  { vote }: IntentBody<'voteAgain'>,
): Promise<Result<void>> {
  if (!allows(step, 'vote')) return refuse('step-closed')
  const { round = 1 } = step
  if (round >= most) return refuse('too-many', { max: most })
  const name = roundName(step)
  await closeRounds(rows, workshop, (one) => one === name)
  const isKept = (await rows.count('round', { workshop: workshop.id, round: name })) > 0
  const next = { ...step, ...(vote && { vote }), ...(isKept && { round: round + 1 }) }
  const steps = workshop.steps.map((one) => (one.id === step.id ? next : one))
  await rows.change('workshop', workshop.id, { steps, resultsShown: false })
  return ok(undefined)
}
