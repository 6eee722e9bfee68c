import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** `server/main.ts`, which on SIGUSR2 collects all garbage and writes down what is left: see `measured.ts`. */
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

process.on('SIGUSR2', async () => {
  // What a first collection lets go of may have held something else.
  for (let time = 0; time < 3; time++) {
    collect()
    await turn()
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  const resources = Object.groupBy(process.getActiveResourcesInfo(), (name) => name)
  const handles = Object.fromEntries(Object.entries(resources).map(([name, all]) => [name, all?.length ?? 0]))
  const to = process.env.MEASURE_TO ?? ''
  writeFileSync(
    `${to}.part`,
    JSON.stringify({ rss, held: heapUsed + external, fds: readdirSync('/proc/self/fd').length, handles }),
  )
  renameSync(`${to}.part`, to)
})

await import('#server/main.ts')
