import type { StatsFs } from 'node:fs'
import { open, rm, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { doctor as t } from '#shared/texts/da/doctor.ts'
import { bad, type Finding, good, see } from './finding.ts'

const gigabyte = 2 ** 30
const enough = 2 * gigabyte
const least = 0.2 * gigabyte

/** Linux's numbers for file systems on which locks and flushes cannot be relied on, and for those that vanish. */
const network = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
])
const passing = new Map([
  [0x01021994, 'tmpfs'],
  [0x794c7630, 'overlayfs'],
])

/** The data folder, or, before the first start, the folder it will be made in. */
async function nearest(folder: string): Promise<{ path: string; stats: StatsFs }> {
  const stats = await statfs(folder).catch(() => undefined)
  return stats ? { path: folder, stats } : nearest(dirname(folder))
}

/** How much room there is, on what kind of disk. */
export async function lookAtDisk(folder: string): Promise<Finding[]> {
  return judgeDisk((await nearest(folder)).stats)
}

/** The same of what the system says about a disk. */
export function judgeDisk(stats: Pick<StatsFs, 'bavail' | 'bsize' | 'type'>): Finding[] {
  const free = stats.bavail * stats.bsize
  const shown = `${(free / gigabyte).toFixed(1).replace('.', ',')} GB`
  const room =
    free < least
      ? bad('disk', t.disk.bad(shown), free)
      : free < enough
        ? see('disk', t.disk.low(shown), free)
        : good('disk', t.disk.good(shown), free)
  const far = network.get(stats.type)
  const brief = passing.get(stats.type)
  if (far) return [room, bad('disk-kind', t.disk.network(far), far)]
  return brief ? [room, see('disk-kind', t.disk.passing(brief), brief)] : [room]
}

const times = 40
/** Milliseconds that nineteen of twenty saves may take: "Gemt" within 50 ms needs a disk well under that. */
const slow = 20
const tooSlow = 100

/** How long the disk takes to make a small write durable. */
export async function lookAtFsync(folder: string): Promise<Finding> {
  const { path: where } = await nearest(folder)
  const path = join(where, `.doctor-${process.pid}`)
  const took: number[] = []
  const file = await open(path, 'wx', 0o600)
  try {
    for (let n = 0; n < times; n++) {
      const begun = performance.now()
      await file.write(Buffer.alloc(4096, n), 0, 4096, 0)
      await file.sync()
      took.push(performance.now() - begun)
    }
  } finally {
    await file.close()
    await rm(path, { force: true })
  }
  return judgeFsync(took.sort((a, b) => a - b)[Math.floor(times * 0.95)] ?? 0)
}

/** The same of how many milliseconds nineteen of twenty saves took at most. */
export function judgeFsync(ms: number): Finding {
  const shown = ms.toFixed(1).replace('.', ',')
  if (ms > tooSlow) return bad('fsync', t.fsync.bad(shown), ms)
  return ms > slow ? see('fsync', t.fsync.slow(shown), ms) : good('fsync', t.fsync.good(shown), ms)
}
