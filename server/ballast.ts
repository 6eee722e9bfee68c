import { open, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { inside } from './dataFolder.ts'
import type { Log } from './log.ts'
import type { Clock } from './ports/clock.ts'

const megabyte = 2 ** 20
const size = 64 * megabyte
/** On a disk with less room than this it would do more harm than good. Bytes. */
const leastFree = 1024 * megabyte
/** A start has better things to do. Milliseconds. */
const soon = 30_000

/**
 * Keeps 64 MB of the disk in reserve, some time after the start: when nothing can be saved for want of room, a start gives them
 * back, so that there is a way in to make room. Returns the way to call it off.
 */
export const keepBallast = (folder: string, clock: Clock, log: Log): (() => void) =>
  clock.after(soon, () => {
    layBallast(folder).catch(() => log.warn({}, 'no room could be kept in reserve on the disk'))
  })

/** Lays it if it is not there and there is room; whether it is there now. Half of it is never left. */
export async function layBallast(folder: string): Promise<boolean> {
  const path = join(folder, inside.ballast)
  const { bavail, bsize } = await statfs(folder)
  const file = await open(path, 'a', 0o600)
  try {
    const { size: had } = await file.stat()
    if (had < size && bavail * bsize < leastFree) throw new Error('There is little room.')
    // Written, not only reserved: a hole would hold no room.
    const block = Buffer.alloc(megabyte, 1)
    for (let left = size - had; left > 0; left -= megabyte) await file.write(block)
    await file.sync()
    return true
  } catch {
    await rm(path, { force: true })
    return false
  } finally {
    await file.close()
  }
}

/** Gives the reserve back; whether there was any. */
export async function dropBallast(folder: string): Promise<boolean> {
  return rm(join(folder, inside.ballast)).then(
    () => true,
    () => false,
  )
}
