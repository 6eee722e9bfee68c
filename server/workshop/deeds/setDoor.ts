import { ok, type Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { moveDoor } from '../../commands/door.ts'
import type { Scene } from './deed.ts'

/** Opens the door with a new code that no other open door has, or closes it. Those inside stay. */
export async function setDoor({ rows, workshop }: Scene, { open }: IntentBody<'setDoor'>): Promise<Result<void>> {
  await moveDoor(rows, workshop, open)
  return ok(undefined)
}
