import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { allows } from '#shared/workshop/allows.ts'
import { targetsOf } from '#shared/workshop/inView.ts'
import type { SeatScene } from './deed.ts'

/**
 * Spends one dot. Each dot takes a slot, and the database lets a slot be taken once. A dot on something that is no longer on
 * the ballot has come back to its giver. While the result is shown nobody can move a dot: the change would show whose it is.
 * A closed round takes none.
 */
export async function giveDot(scene: SeatScene, { target }: IntentBody<'giveDot'>): Promise<Result<void>> {
  const { rows, workshop, step, by } = scene
  if (!allows(step, 'vote') || workshop.resultsShown) return refuse('step-closed')
  const targets = new Set<string>(targetsOf(scene.board, step.zones).map((one) => one.id))
  if (!targets.has(target)) return refuse('not-found')

  const round = { workshop: workshop.id, round: step.id, seat: by.id }
  if ((await rows.count('round', { workshop: workshop.id, round: step.id })) > 0) return refuse('step-closed')
  for (const dot of await rows.find('dot', round))
    if (!targets.has(dot.target)) await rows.remove('dot', { id: dot.id })
  for (let slot = 1; slot <= workshop.votesPerPerson; slot++)
    if (await rows.add('dot', { id: newId<'dot'>(), ...round, slot, target })) return ok(undefined)
  return refuse('no-votes-left', { max: workshop.votesPerPerson })
}
