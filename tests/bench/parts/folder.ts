import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone when the bench ends. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'frirum-bench-'))
  made.push(folder)
  return folder
}
