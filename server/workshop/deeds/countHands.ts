import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { ballotOf } from './ballot.ts'
import type { Scene } from './deed.ts'

/** More of one voice than any room holds. */
const most = 200

/**
 * Counts hands, or papers, in the room, for one thing: more, or fewer when a count was wrong. Never fewer than none. Also while the
 * result is shown, so that it can be corrected; the room saw the hands.
 */
export async function countHands(scene: Scene, ask: IntentBody<'countHands'>): Promise<Result<void>> {
  const { rows } = scene
  const { target, say, voice, by } = ask
  const found = await ballotOf(scene)
  if (!found.ok) return found
  const { form, round, targets } = found.value
  if (!form.says.includes(say)) return refuse('step-closed')
  if (!targets.has(target)) return refuse('not-found')
  const like = { ...round, target, say, voice }
  const [before] = await rows.find('hand', like)
  const count = Math.min(most, Math.max(0, (before?.count ?? 0) + by))
  await rows.remove('hand', like)
  if (count > 0) await rows.add('hand', { id: newId<'hand'>(), ...like, count })
  return ok(undefined)
}
