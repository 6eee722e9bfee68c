import { execFileSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { aFolder } from './aFolder.ts'

/** A disk of a few megabytes of its own, gone when the test ends. Undefined, and said on stderr, where we may not mount one. */
export async function aSmallDisk(megabytes: number) {
  const folder = await aFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'frirum-test', folder], { stdio: 'pipe' })
  } catch (cause) {
    process.stderr.write(`A small disk could not be mounted, so a truly full one is not tried here: ${cause}\n`)
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  const filler = join(folder, 'filler')
  return {
    folder,
    /** Fills it to the last byte. */
    fill() {
      for (let left = statfsSync(folder); left.bavail > 0; left = statfsSync(folder))
        writeFileSync(filler, Buffer.alloc(left.bavail * left.bsize, 1), { flag: 'a' })
    },
    makeRoom: () => rmSync(filler),
  }
}
