import type { Bench } from './parts/bench.ts'
import { printMarkdown, printTable } from './parts/table.ts'
import { findTargets, type Target } from './parts/targets.ts'
import { coldLoad } from './sync/coldLoad.ts'
import { cursors } from './sync/cursors.ts'
import { edits } from './sync/edits.ts'
import { gemt } from './sync/gemt.ts'
import { verdictOn } from './sync/goals.ts'
import { joins } from './sync/joins.ts'
import { rooms } from './sync/rooms.ts'
import type { Row } from './sync/row.ts'

type Scenario = (target: Target) => Promise<Row | Row[]>

const isOurs = ({ name }: Target) => name === 'frirum'

/** What is measured, in this order. `seconds` of each thing that goes on. */
const whole: Scenario[] = [
  ...[25, 100, 200, 400].map((people): Scenario => (target) => cursors(target, people, 5)),
  ...[50, 200].map((people): Scenario => (target) => edits(target, people, 5)),
  ...[2000, 10_000].map((notes): Scenario => (target) => joins(target, 200, notes)),
  (target) => rooms(target, 200, 5),
  (target) => coldLoad(target, 10_000),
  async (target) => (isOurs(target) ? gemt(target, 50, 5) : []),
]
const quickly: Scenario[] = [
  ...[25, 100].map((people): Scenario => (target) => cursors(target, people, 2)),
  (target) => edits(target, 50, 2),
  (target) => joins(target, 50, 2000),
  (target) => rooms(target, 20, 5),
  (target) => coldLoad(target, 2000),
  async (target) => (isOurs(target) ? gemt(target, 50, 2) : []),
]

/**
 * Many people in one document, and many documents. Each target in turn, scenario by scenario, each time in a fresh process;
 * the load comes from this one. Nothing is kept but what the servers write in folders that are gone afterwards.
 */
export const sync: Bench = async ({ quick, markdown }) => {
  const targets = await findTargets()
  const rows: Row[] = []
  for (const scenario of quick ? quickly : whole)
    for (const target of targets) {
      const measured = [await scenario(target)].flat()
      rows.push(...measured)
      for (const row of measured) process.stderr.write(`${JSON.stringify(row)}\n`)
    }
  const judged = rows.map((row) => ({ ...row, goal: verdictOn(row) }))
  if (markdown) printMarkdown(judged)
  else printTable(judged)
  return { bench: 'sync', rows }
}
