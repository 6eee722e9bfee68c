import { chance } from '#tests/kit/chance.ts'
import { fields } from './fuzz/field.ts'
import { fuzzRound } from './fuzz/round.ts'
import type { Bench } from './parts/bench.ts'
import { printTable } from './parts/table.ts'

const perRound = 1000
/** Without a number of inputs it stops here. Milliseconds. */
const longest = { quick: 15_000, full: 150_000 }

/** Hostile frames at a document where two people work. Everything follows from the seed: the first round's, counted up. */
export const fuzz: Bench = async ({ quick, times, seed = Math.floor(Math.random() * 2 ** 31) }) => {
  const end = performance.now() + (quick ? longest.quick : longest.full)
  const totals = { inputs: 0, exceptions: 0, divergences: 0 }
  const isOver = () => (times === undefined ? performance.now() > end : totals.inputs >= times)
  const trouble: object[] = []
  let round = seed
  // What is thrown where nobody waits for it is a finding too.
  const astray = (error: unknown) => {
    totals.exceptions++
    trouble.push({ seed: round, what: String(error) })
  }
  process.on('uncaughtException', astray)

  const begun = performance.now()
  for (; !isOver(); round++) {
    const field = fields[round % fields.length]
    if (!field) break
    const found = await fuzzRound(chance(round), perRound, field)
    totals.inputs += perRound
    totals.exceptions += found.exceptions.length
    totals.divergences += found.divergences.length
    for (const what of [...found.exceptions, ...found.divergences]) trouble.push({ seed: round, what })
  }
  process.off('uncaughtException', astray)
  if (trouble.length > 0) printTable(trouble.slice(0, 20))
  printTable([{ ...totals, perSecond: Math.round((totals.inputs / (performance.now() - begun)) * 1000), seed }])
  return { bench: 'fuzz', ...totals, seed }
}
