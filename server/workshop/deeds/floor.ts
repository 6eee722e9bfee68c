import { ok, type Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import type { Together } from '#shared/workshop/together.ts'
import type { Scene } from './deed.ts'

async function set({ rows, workshop }: Scene, part: Partial<Together>): Promise<Result<void>> {
  await rows.change('workshop', workshop.id, { together: { ...workshop.together, ...part } })
  return ok(undefined)
}

/** Asks everybody to look up from their page, or lets them go on where they were. */
export const eyesUp = async (scene: Scene, { on }: IntentBody<'eyesUp'>) => set(scene, { eyesUp: on })

/** Whether a sound is made when the time is up. */
export const setSound = async (scene: Scene, { on }: IntentBody<'setSound'>) => set(scene, { sound: on })

/** Whether the room sees how many hands are up. */
export const showHands = async (scene: Scene, { on }: IntentBody<'showHands'>) => set(scene, { handsShown: on })
