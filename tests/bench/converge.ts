import { chance } from '#tests/kit/chance.ts'
import { twoPages } from '#tests/kit/twoPages.ts'
import type { Bench } from './parts/bench.ts'
import { printTable } from './parts/table.ts'

const usual = { quick: 1_500, full: 10_000 }

/** Two pages edit one board over lines that are cut, and are loaded again with and without the network: do both end as a fresh load? */
export const converge: Bench = async ({ quick, times = quick ? usual.quick : usual.full, seed = 23 }) => {
  const from = performance.now()
  const { faults, ...found } = await twoPages(chance(seed), times)
  const seconds = Math.round((performance.now() - from) / 100) / 10
  printTable([{ ...found, faults: faults.length, seconds, seed }])
  for (const fault of faults.slice(0, 5)) console.log(fault)
  return { bench: 'converge', ...found, faults: faults.length, seconds, seed }
}
