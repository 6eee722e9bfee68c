import { randomInt } from 'node:crypto'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'

/** "482913". */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/** Gives a workshop's door a code that no other open door has. The one before opens nothing any more. */
export async function drawCode(rows: Rows, workshop: string): Promise<void> {
  while (!(await rows.change('workshop', workshop, { code: newCode(), shutCode: null })));
}

/** Opens the door with a new code, or closes it. Those inside stay. */
export async function moveDoor(rows: Rows, { id, code }: Row<'workshop'>, open: boolean): Promise<void> {
  if (open && code === null) await drawCode(rows, id)
  if (!open && code !== null) await rows.change('workshop', id, { code: null, shutCode: code })
}
