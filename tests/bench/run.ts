import { parseArgs } from 'node:util'
import type { Bench } from './parts/bench.ts'

/** The table of benches: `npm run bench -- <name>`. Each is loaded only when it is asked for. */
const benches: Record<string, () => Promise<Bench>> = {
  weight: async () => (await import('./weight.ts')).weight,
  saved: async () => (await import('./saved.ts')).saved,
  sync: async () => (await import('./sync.ts')).sync,
  kill: async () => (await import('./kill.ts')).kill,
  fuzz: async () => (await import('./fuzz.ts')).fuzz,
  canvas: async () => (await import('./canvas.ts')).canvas,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, times: { type: 'string' }, seed: { type: 'string' } },
})
const find = benches[positionals[0] ?? '']
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text))

if (find) {
  const bench = await find()
  const last = await bench({ quick: values.quick, times: numberOf(values.times), seed: numberOf(values.seed) })
  console.log(JSON.stringify(last))
  process.exit(0)
} else {
  console.error(`npm run bench -- <${Object.keys(benches).join('|')}> [--quick] [--times N] [--seed N]`)
  process.exit(1)
}
