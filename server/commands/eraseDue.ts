import type { WorkshopId } from '#shared/ids.ts'
import { danishDate } from '#shared/workshop/keeping.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import { type Erasing, eraseWorkshop, finishErasures } from './eraseWorkshop.ts'
import { forgetQuiet } from './forgetQuiet.ts'

const day = 24 * 3600_000

/**
 * Erases every workshop whose day has come, after finishing what a crash has cut short, and forgets in the others what only
 * a meeting needs. What people have taken back one by one since the last time leaves the disk as well.
 */
export const eraseDue = (parts: Parts, live: Erasing) => async (): Promise<void> => {
  await finishErasures(parts, live)()
  const today = danishDate(parts.clock.now())
  const all = await parts.register.read((rows) => rows.find('workshop', {}, 'deleteOn'))
  for (const { id } of all.filter(({ deleteOn }) => deleteOn <= today)) {
    await eraseWorkshop(parts, live)(id as WorkshopId, 'date')
  }
  await forgetQuiet(parts)()
  await Promise.all([parts.journal.scrub('quick'), parts.register.scrub('quick')])
}

/** Does so now and every day until the returned function is called. What fails is tried again the next day. */
export function keepErasing(parts: Parts, live: Erasing): () => Promise<void> {
  let callOff = () => {}
  let running = Promise.resolve()
  const run = () => {
    callOff = parts.clock.after(day, run)
    running = running
      .then(eraseDue(parts, live))
      .catch((error) => parts.log.error(causeOf(error), 'a workshop could not be erased'))
  }
  run()
  return () => {
    callOff()
    return running
  }
}
