import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { roundName } from '#shared/workshop/script.ts'
import { closeRounds } from '../closeRounds.ts'
import type { Scene } from './deed.ts'
import { forgetWriters } from './forgetWriters.ts'

/**
 * Moves the room to a step. Nothing written is lost or revealed by it; who wrote what everybody can see is forgotten. A vote
 * whose result is shown is over when the room leaves it; before that a step too far can be taken back. Back at a vote that is
 * over, its result is shown. What was shown large, and the place everybody was called to, belong to the step before.
 */
export async function goToStep(scene: Scene, ask: IntentBody<'goToStep'>): Promise<Result<void>> {
  const { rows, workshop, step } = scene
  const next = workshop.steps[ask.step]
  if (!next) return refuse('not-found')
  if (ask.step === workshop.step) return ok(undefined)
  await forgetWriters(scene)
  if (workshop.resultsShown) await closeRounds(rows, workshop, (round) => round === roundName(step))
  const isOver = (await rows.count('round', { workshop: workshop.id, round: roundName(next) })) > 0
  const together = { ...workshop.together, gather: null, shows: null }
  await rows.change('workshop', workshop.id, { step: ask.step, timer: null, resultsShown: isOver, together })
  return ok(undefined)
}
