import { danishDate, keepUntil } from '#shared/workshop/keeping.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'

const hour = 3600_000

/** Whether a workshop is not yet known to be in use this hour. */
export const isStale = ({ usedAt }: Row<'workshop'>, now: number): boolean => now - (now % hour) > usedAt

/**
 * Notes that a workshop is in use, no finer than to the hour. The day it is deleted moves along, unless somebody has chosen
 * it; it never moves nearer.
 */
export async function markUsed(rows: Rows, workshop: Row<'workshop'>, now: number): Promise<void> {
  if (!isStale(workshop, now)) return
  const usedAt = now - (now % hour)
  const day = keepUntil(workshop.date, danishDate(now))
  const deleteOn = workshop.dayChosen || day < workshop.deleteOn ? workshop.deleteOn : day
  const { dayChosen } = workshop
  await rows.change('workshop', workshop.id, { usedAt, deleteOn }, { deleteOn: workshop.deleteOn, dayChosen })
}
