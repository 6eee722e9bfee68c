import { memoryJournal } from '#server/adapters/memory/journal.ts'
import { restarts as restartsOf } from '#tests/kit/restarts.ts'
import type { Bench } from './parts/bench.ts'
import { printTable } from './parts/table.ts'

const usual = { quick: 3, full: 20 }
const people = 50

/** A server that is started again and again under fifty pages that write: how long until the last is back with everything. */
export const restarts: Bench = async ({ quick, times = quick ? usual.quick : usual.full }) => {
  const found = await restartsOf({ ...memoryJournal(), close: async () => {} }, people, times)
  const { back, ...rest } = found
  printTable([{ restarts: times, people, slowestMs: Math.round(Math.max(...back)), ...rest }])
  return { bench: 'restarts', restarts: times, people, slowestMs: Math.round(Math.max(...back)), ...rest }
}
