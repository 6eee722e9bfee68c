import type { ResultPart, ResultRow } from '../wire/room.ts'
import { type Say, says } from './forms/form.ts'

/** What was said of a thing, part by part. A row of dots is one part. */
export function partsOf(row: Omit<ResultRow, 'id' | 'title'>): [Say, ResultPart][] {
  if (!row.says) return [['dot', row]]
  return says.flatMap((say): [Say, ResultPart][] => {
    const part = say === 'dot' ? undefined : row.says?.[say]
    return part ? [[say, part]] : []
  })
}

/** How far up a row belongs: what speaks for it, less what speaks against. */
const standing = (row: ResultRow): number => {
  const at = (say: keyof NonNullable<ResultRow['says']>) => row.says?.[say]?.dots ?? 0
  return row.dots + at('yes') + at('point') + at('plus') - at('minus')
}

const isTold = (row: ResultRow) => partsOf(row).some(([, part]) => part.dots > 0 || part.hands)

/** The rows that tell something, best first; between equals the one with fewer against it. */
export function ranked(rows: readonly ResultRow[]): ResultRow[] {
  const against = (row: ResultRow) => row.says?.no?.dots ?? 0
  return rows.filter(isTold).sort((a, b) => standing(b) - standing(a) || against(a) - against(b))
}
