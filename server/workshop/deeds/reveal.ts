import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { isSilent } from '#shared/workshop/allows.ts'
import type { Scene } from './deed.ts'

/**
 * Shows everybody what a silent step has gathered. Each idea gets a random item id and is written anew in the order of
 * those ids, without seat and with one shared time: an even shuffle, and no row tells any more who wrote what or when. One voice
 * alone leaves the step silent: the others wait, and so does what is written from here on.
 */
export async function reveal(
  { rows, workshop, step, now }: Scene,
  { voice }: IntentBody<'reveal'>,
): Promise<Result<void>> {
  if (!isSilent(step)) return refuse('step-closed')
  if (workshop.revealed.includes(step.id)) return ok(undefined)
  const ideas = await rows.find('idea', { workshop: workshop.id, step: step.id, item: null, ...(voice && { voice }) })
  const shuffled = ideas.map((idea) => ({ ...idea, item: newId<'item'>() })).sort((a, b) => (a.item < b.item ? -1 : 1))
  for (const idea of shuffled) {
    await rows.remove('idea', { id: idea.id })
    await rows.add('idea', { ...idea, seat: null, carried: false, writtenAt: now })
  }
  if (!voice) await rows.change('workshop', workshop.id, { revealed: [...workshop.revealed, step.id] })
  return ok(undefined)
}
