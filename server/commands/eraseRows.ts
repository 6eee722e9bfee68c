import { docName } from '#shared/docs/ref.ts'
import type { WorkshopId } from '#shared/ids.ts'
import type { Erased, Receipt } from '#shared/wire/erase.ts'
import { partsOf } from '#shared/workshop/ranked.ts'
import { fingerprint } from '../export/format.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'

/** Every table with rows of a workshop that go with it. Proposals and their versions go on (I16). */
const goes = [
  'idea',
  'dot',
  'hand',
  'round',
  'answered',
  'answer',
  'forgotten',
  'seat',
  'session',
  'image',
  'pixels',
  'ticket',
] as const

/**
 * Removes everything the register has of a workshop and writes down that it did, in one transaction. `board` is what lay on
 * its board. Gives the erasure, not yet `done`: its board still has to go.
 */
export async function eraseRows(
  rows: Rows,
  workshop: Row<'workshop'>,
  { why, at, board }: { why: Receipt['why']; at: number; board: Omit<Erased, 'ideas' | 'dots' | 'seats'> },
): Promise<Row<'erasure'>> {
  const { id, date, home } = workshop
  const count = async (table: (typeof goes)[number]) => rows.count(table, { workshop: id })
  const rounds = await rows.find('round', { workshop: id })
  const counted = rounds
    .flatMap(({ count }) => count.rows.flatMap(partsOf))
    .reduce((sum, [, part]) => sum + part.dots, 0)
  const dots = (await count('dot')) + counted
  const erased = { ideas: await count('idea'), dots, seats: await count('seat'), ...board }
  const proposals = await rows.find('proposal', { workshop: id })
  const sources = proposals.reduce((sum, one) => sum + one.sources.length, 0)

  for (const table of goes) await rows.remove(table, { workshop: id })
  await rows.remove('signature', { doc: docName({ kind: 'board', id: id as WorkshopId }) })
  await rows.remove('workshop', { id })
  const receipt = sealed({
    workshop: id,
    date,
    at: new Date(at).toISOString(),
    why,
    erased,
    kept: { proposals: proposals.length, sources },
    check: null,
  })
  const erasure = { id, at, home: proposals.length > 0 ? home : null, receipt, done: false }
  await rows.remove('erasure', { id })
  await rows.add('erasure', erasure)
  return erasure
}

/** A receipt with its fingerprint. */
export const sealed = (receipt: Omit<Receipt, 'hash'>): Receipt => ({ ...receipt, hash: fingerprint(receipt) })
