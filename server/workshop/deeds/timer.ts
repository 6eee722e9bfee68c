import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { Row } from '../../ports/tables.ts'
import type { Scene } from './deed.ts'

const minute = 60_000

async function set({ rows, workshop }: Scene, timer: Row<'workshop'>['timer']): Promise<Result<void>> {
  await rows.change('workshop', workshop.id, { timer })
  return ok(undefined)
}

export const startTimer = async (scene: Scene, { minutes }: IntentBody<'startTimer'>) =>
  set(scene, { endsAt: scene.now + minutes * minute, minutes })

/** More time: from now on when the time was already up. */
export async function extendTimer(scene: Scene, { minutes }: IntentBody<'extendTimer'>): Promise<Result<void>> {
  const { timer } = scene.workshop
  if (!timer) return refuse('not-found')
  const endsAt = Math.max(timer.endsAt, scene.now) + minutes * minute
  return set(scene, { endsAt, minutes: timer.minutes + minutes })
}

export const stopTimer = async (scene: Scene) => set(scene, null)
