import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { terminal } from '#shared/texts/da/terminal.ts'
import { root } from './sources.ts'

export interface Process {
  child: ChildProcess
  said: { out: string; err: string }
  ended: Promise<number | null>
}

/** `server/main.ts` as a process of its own, with nothing in its environment but what the test gives. */
export function run(environment: Record<string, string>): Process {
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env: { PORT: '0', ...environment } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    said.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    said.err += bytes
  })
  return { child, said, ended: once(child, 'close').then(([code]) => code) }
}

/** Waits until it answers; gives its address. */
export async function answers({ child, said, ended }: Process): Promise<string> {
  while (!said.out.includes(terminal.stop)) {
    await Promise.race([once(child.stdout!, 'data'), ended])
    if (child.exitCode !== null) throw new Error(`it stopped: ${said.err}`)
  }
  return /Frirum kører: (\S+)/.exec(said.out)?.[1] ?? ''
}

/** The token of the link it printed for the first facilitator. */
export const setupToken = ({ said }: Process) => /\/start#([\w-]{43})/.exec(said.out)?.[1]
