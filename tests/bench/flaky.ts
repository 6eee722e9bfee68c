import { chance } from '#tests/kit/chance.ts'
import { flaps } from '#tests/kit/flaps.ts'
import { flakySessions } from '#tests/kit/flakySessions.ts'
import type { Bench } from './parts/bench.ts'
import { printTable } from './parts/table.ts'

const usual = { quick: 200, full: 10_000 }
const perRound = 200

/** Honest visits on a bad network, with y-websocket as it comes: how many were refused, and how many lost anything. */
export const flaky: Bench = async ({ quick, minutes, times = quick ? usual.quick : usual.full, seed = 16 }) => {
  if (minutes !== undefined) return longNight(minutes, seed)
  const totals = { sessions: 0, cuts: 0, refused: 0, lost: 0 }
  for (let round = seed; totals.sessions < times; round++) {
    const found = await flakySessions(chance(round), Math.min(perRound, times - totals.sessions))
    totals.sessions += found.sessions
    totals.cuts += found.cuts
    totals.refused += found.refused.length
    totals.lost += found.lost
    if (found.refused.length + found.lost > 0) printTable([{ seed: round, faults: found.faults.join(' '), lost: found.lost }])
  }
  printTable([{ ...totals, seed }])
  return { bench: 'flaky', ...totals, seed }
}

/** The same few people for minutes on end, each cut off every one to ten seconds. */
async function longNight(minutes: number, seed: number) {
  const found = await flaps(chance(seed), minutes * 60_000)
  printTable([{ minutes, ...found, seed }])
  return { bench: 'flaky', minutes, ...found, seed }
}
