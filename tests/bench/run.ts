import { parseArgs } from 'node:util'
import type { Bench } from './parts/bench.ts'

/** The table of benches: `npm run bench -- <name>`. Each is loaded only when it is asked for. */
const benches: Record<string, () => Promise<Bench>> = {
  weight: async () => (await import('./weight.ts')).weight,
  saved: async () => (await import('./saved.ts')).saved,
  sync: async () => (await import('./sync.ts')).sync,
  kill: async () => (await import('./kill.ts')).kill,
  fuzz: async () => (await import('./fuzz.ts')).fuzz,
  flaky: async () => (await import('./flaky.ts')).flaky,
  converge: async () => (await import('./converge.ts')).converge,
  deaf: async () => (await import('./deaf.ts')).deaf,
  restarts: async () => (await import('./restarts.ts')).restarts,
  soak: async () => (await import('./soak.ts')).soak,
  fsync: async () => (await import('./fsync.ts')).fsync,
  guard: async () => (await import('./guard.ts')).guard,
  canvas: async () => (await import('./canvas.ts')).canvas,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    times: { type: 'string' },
    seed: { type: 'string' },
    notes: { type: 'string' },
    minutes: { type: 'string' },
  },
})
const find = benches[positionals[0] ?? '']
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))

if (find) {
  const bench = await find()
  const { quick, markdown, times, seed, notes, minutes } = values
  const last = await bench({
    quick,
    markdown,
    times: numberOf(times),
    seed: numberOf(seed),
    notes: numberOf(notes),
    minutes: numberOf(minutes),
  })
  console.log(JSON.stringify(last))
  process.exit(0)
} else {
  console.error(`npm run bench -- <${Object.keys(benches).join('|')}> [--quick] [--markdown] [--times N] [--seed N] [--notes N] [--minutes N]`)
  process.exit(1)
}
