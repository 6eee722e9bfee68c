import type { WorkshopId } from '#shared/ids.ts'
import { allows } from '#shared/workshop/allows.ts'
import { currentStep } from '#shared/workshop/script.ts'
import type { Register } from '../ports/register.ts'
import type { RoomFloor } from './floor.ts'

/**
 * Lets those who have begun a note finish it, before the room goes to step `to`: what they send while it goes there is taken as
 * well. Going nowhere changes nothing.
 */
export async function leaveStep(register: Register, floor: RoomFloor, workshop: WorkshopId, to: number): Promise<void> {
  const row = await register.read((rows) => rows.get('workshop', workshop))
  if (!row?.steps[to] || to === row.step) return
  const step = currentStep(row)
  if (allows(step, 'writeIdea') && row.state === 'open') floor.leaves(step.id)
  else floor.stays()
}
