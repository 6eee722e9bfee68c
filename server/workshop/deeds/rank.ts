import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { ownAmong, seatBallot } from './ballot.ts'
import type { SeatScene } from './deed.ts'

/** Puts a seat's best in order: a slot is a place, and the database lets each place, and each thing, be taken once. */
export async function rank(scene: SeatScene, { order }: IntentBody<'rank'>): Promise<Result<void>> {
  const { rows, by } = scene
  const found = await seatBallot(scene)
  if (!found.ok) return found
  const { form, round, targets, budget } = found.value
  if (!form.ordered) return refuse('step-closed')
  if (order.some((target) => !targets.has(target))) return refuse('not-found')
  if (new Set(order).size < order.length) return refuse('bad-input')
  if (order.length > budget) return refuse('no-votes-left', { max: budget })
  const own = await ownAmong(scene)
  if (order.some((target) => own.has(target))) return refuse('own-idea')

  await rows.remove('dot', { ...round, seat: by.id })
  for (const [place, target] of order.entries())
    await rows.add('dot', { id: newId<'dot'>(), ...round, seat: by.id, slot: place + 1, target, say: 'point', nth: 1 })
  return ok(undefined)
}
