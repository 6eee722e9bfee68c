import type { Bench } from './parts/bench.ts'
import { printTable } from './parts/table.ts'
import { findTargets } from './parts/targets.ts'
import { cursors } from './sync/cursors.ts'
import { edits } from './sync/edits.ts'
import { joins } from './sync/joins.ts'
import type { Row } from './sync/row.ts'

/** Many people in one document: pointers, edits, a storm of joins. Each target in turn, each time in a fresh process. */
export const sync: Bench = async ({ quick }) => {
  const targets = findTargets()
  const rows: Row[] = []
  for (const people of quick ? [25, 100] : [25, 100, 200, 400])
    for (const target of targets) rows.push(await cursors(target, people, quick ? 2 : 5))
  for (const target of targets) rows.push(await edits(target, quick ? 50 : 200, quick ? 2 : 5))
  for (const target of targets) rows.push(...(await joins(target, quick ? 50 : 200, quick ? 2000 : 10_000)))
  printTable(rows)
  return { bench: 'sync', rows }
}
