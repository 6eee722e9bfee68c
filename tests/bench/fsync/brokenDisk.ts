import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../parts/folder.ts'

/** A process whose disk refuses every flush with EIO, until it is healed. */
export interface BrokenDisk {
  /** How many flushes were refused so far. */
  refused(): number
  heal(): Promise<void>
}

/** Whether `strace` is here to break a disk with. */
export function canBreak(): boolean {
  try {
    execFileSync('strace', ['-V'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Lets every `fsync` and `fdatasync` of a running process fail. Resolves when that has begun; rejects when it is not allowed. */
export async function breakDisk(pid: number): Promise<BrokenDisk> {
  const log = join(await tempFolder(), 'calls')
  const calls = 'fsync,fdatasync'
  const tracer = spawn(
    'strace',
    ['-f', '-e', `trace=${calls}`, '-e', `inject=${calls}:error=EIO`, '-o', log, '-p', `${pid}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  process.once('exit', () => tracer.kill('SIGKILL'))
  const ended = once(tracer, 'close')
  let said = ''
  await new Promise<void>((begun, never) => {
    tracer.stderr.on('data', (bytes) => {
      said += bytes
      if (/attached/.test(said)) begun()
    })
    void ended.then(() => never(new Error(`strace could not attach: ${said}`)))
  })
  return {
    refused: () => readFileSync(log, 'utf8').split('EIO').length - 1,
    async heal() {
      tracer.kill('SIGINT')
      await ended
    },
  }
}
