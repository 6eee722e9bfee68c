import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { ownAmong, seatBallot, votesOf } from './ballot.ts'
import type { SeatScene } from './deed.ts'

/** The first number from 1 that is not taken. */
const free = (taken: readonly number[]): number => {
  let number = 1
  while (taken.includes(number)) number++
  return number
}

/**
 * Gives one vote. Each takes a slot, and its place among the thing's own, and the database lets either be taken once. An answer
 * takes the place of the one before it.
 */
export async function castVote(scene: SeatScene, { target, say }: IntentBody<'castVote'>): Promise<Result<void>> {
  const { rows, by } = scene
  const found = await seatBallot(scene)
  if (!found.ok) return found
  const { form, round, targets, budget, perItem } = found.value
  if (form.ordered || !form.says.includes(say)) return refuse('step-closed')
  if (!targets.has(target)) return refuse('not-found')
  if ((await ownAmong(scene)).has(target)) return refuse('own-idea')

  const all = await votesOf(scene, found.value)
  const before = form.answers ? all.filter((one) => one.target === target) : []
  for (const { id } of before) await rows.remove('dot', { id })
  const mine = all.filter((one) => !before.includes(one))
  const nth = free(mine.filter((one) => one.target === target).map((one) => one.nth))
  const slot = free(mine.map((one) => one.slot))
  if (nth > perItem) return refuse('no-votes-left', { max: perItem })
  if (slot > budget) return refuse('no-votes-left', { max: budget })
  const added = await rows.add('dot', { id: newId<'dot'>(), ...round, seat: by.id, slot, target, say, nth })
  return added ? ok(undefined) : refuse('no-votes-left', { max: budget })
}

/** Spends one dot. */
export const giveDot = async (scene: SeatScene, { target }: IntentBody<'giveDot'>): Promise<Result<void>> =>
  castVote(scene, { target, say: 'dot' })
