import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { tempFolder } from './folder.ts'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A server in a process of its own, so that what it uses can be told from what its clients use. */
export interface ServerProcess {
  url: string
  pid: number
  /** SIGKILL, as when the power goes. Resolves when the process is gone. */
  kill(): Promise<void>
}

/** `server/main.ts` on a free port of this machine only, with SQLite in the given folder. */
export const startFrirum = (folder: string): Promise<ServerProcess> =>
  startScript('server/main.ts', [], { FRIRUM_DATA: folder, LOG: 'error', PORT: '0' })

/** Runs a script that serves and says its address (`http://…`) on stdout. It ends with the bench. */
export async function startScript(script: string, args: string[], env: Record<string, string>): Promise<ServerProcess> {
  const cwd = script.startsWith('server/') ? root : await tempFolder()
  const child = spawn(process.execPath, [`${root}/${script}`, ...args], {
    cwd,
    env: { ...env, PEERS: process.env.PEERS },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const url = await addressSaid(child, script)
  return {
    url,
    pid: child.pid ?? 0,
    async kill() {
      const gone = once(child, 'close')
      child.kill('SIGKILL')
      await gone
    },
  }
}

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
