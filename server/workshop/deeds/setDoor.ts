import { ok, type Result } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { newCode } from '../../commands/createWorkshop.ts'
import type { Scene } from './deed.ts'

/** Opens the door with a new code that no other open door has, or closes it. Those inside stay. */
export async function setDoor({ rows, workshop }: Scene, { open }: IntentBody<'setDoor'>): Promise<Result<void>> {
  if (!open) await rows.change('workshop', workshop.id, { code: null })
  else if (workshop.code === null) while (!(await rows.change('workshop', workshop.id, { code: newCode() })));
  return ok(undefined)
}
