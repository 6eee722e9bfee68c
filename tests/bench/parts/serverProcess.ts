import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A server in a process of its own, so that what it uses can be told from what its clients use. */
export interface ServerProcess {
  url: string
  pid: number
  /** SIGKILL, as when the power goes. Resolves when the process is gone. */
  kill(): Promise<void>
}

const running = new Set<ChildProcess>()

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** `server/main.ts` on a free port of this machine only, with SQLite in the given folder. */
export const startFrirum = (folder: string): Promise<ServerProcess> =>
  startScript('server/main.ts', { FRIRUM_DATA: folder, LOG: 'error', PORT: '0' })

/** Runs a script that serves, and says its address on a line of its own. It ends with the bench at the latest. */
export const startScript = (script: string, environment: Record<string, string>): Promise<ServerProcess> =>
  prepareScript(script, environment)()

/** As `startScript`, for a script that may wait for its standard input to end before it starts: the answer ends it. */
export function prepareScript(script: string, environment: Record<string, string>): () => Promise<ServerProcess> {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { PEERS: process.env.PEERS, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stderr?.on('data', (said: Buffer) => {
    if (!isOfInspector(said.toString())) process.stderr.write(said)
  })
  running.add(child)
  const gone = once(child, 'close').then(() => void running.delete(child))
  const said = addressSaid(child, script)
  // Whoever starts it hears of it.
  said.catch(() => undefined)
  return async () => {
    child.stdin?.end()
    const url = await said
    return {
      url,
      pid: child.pid ?? 0,
      kill() {
        child.kill('SIGKILL')
        return gone
      },
    }
  }
}

/** What Node says when a bench looks into it. */
const isOfInspector = (said: string): boolean => /^(Debugger|For help, see: https:..nodejs)/.test(said)

function addressSaid(child: ChildProcess, script: string): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (bytes) => {
      said += bytes
      const url = /(http:\/\/127\.0\.0\.1:\d+)\s/.exec(said)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code} before it answered.`)))
  })
}
