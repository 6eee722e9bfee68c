import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { until } from '#tests/kit/until.ts'
import { tempFolder } from './folder.ts'
import { type ServerProcess, startScript } from './serverProcess.ts'

/** What a process holds when all garbage is collected. Bytes, counts; `handles` are Node's active resources by name. */
export interface Held {
  rss: number
  /** In the heap and in buffers outside it. */
  held: number
  fds: number
  handles: Record<string, number>
}

/** A real server that can be asked what it holds. Linux. */
export interface Measured extends ServerProcess {
  look(): Promise<Held>
}

export async function startMeasured(folder: string, environment: Record<string, string> = {}): Promise<Measured> {
  const to = join(await tempFolder(), 'held.json')
  const server = await startScript('tests/bench/parts/measuredMain.ts', {
    FRIRUM_DATA: folder,
    LOG: 'error',
    PORT: '0',
    MEASURE_TO: to,
    ...environment,
  })
  return {
    ...server,
    async look() {
      rmSync(to, { force: true })
      process.kill(server.pid, 'SIGUSR2')
      await until(() => existsSync(to), 60_000)
      return JSON.parse(readFileSync(to, 'utf8')) as Held
    },
  }
}
