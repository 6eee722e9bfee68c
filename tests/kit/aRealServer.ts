import { once } from 'node:events'
import { createServer } from 'node:net'
import { answers, type Process, run, setupToken } from './aProcess.ts'

/** `server/main.ts` as people start it, on a port it keeps through restarts. */
export interface RealServer {
  url: string
  setupToken: string
  /** SIGTERM, wait for the end, start again on the same data. Rejects when the end was not clean. */
  restart(): Promise<void>
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

export async function aRealServer(dataFolder: string): Promise<RealServer> {
  const environment = { PORT: String(await freePort()), FRIRUM_DATA: dataFolder, LOG: 'warn' }
  let now: Process = run(environment)
  const url = await answers(now)
  return {
    url,
    setupToken: setupToken(now) ?? '',
    async restart() {
      now.child.kill('SIGTERM')
      const code = await now.ended
      if (code !== 0) throw new Error(`the server ended with ${code}: ${now.said.err}`)
      now = run(environment)
      await answers(now)
    },
  }
}
