import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from './aFolder.ts'

const header = 32
const frameHeader = 24

/** A database file with its write-ahead log, as bytes of one moment. */
interface Moment {
  database: Buffer
  log: Buffer
}

const at = (path: string): Moment => ({
  database: readFileSync(path),
  log: existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0),
})

/**
 * Every state in which a kill or a power cut could leave `file` while `work` is under way: its write-ahead log cut after each
 * frame that `work` wrote, and in the middle of each, as a torn write would. Every fsync lies at one of them. First comes the
 * state before and last the one after. Throws when `work` wrote past the log, since then this would not be all.
 */
export async function powerCuts(folder: string, file: string, work: () => Promise<unknown>): Promise<Buffer[]> {
  const path = join(folder, file)
  const before = at(path)
  await work()
  const after = at(path)
  if (!after.database.equals(before.database)) throw new Error(`${file} itself was written; make the work smaller.`)
  if (!after.log.subarray(0, before.log.length).equals(before.log)) throw new Error(`${file}-wal has begun again.`)
  const frame = frameHeader + after.log.readUInt32BE(8)
  const ends: number[] = [before.log.length]
  for (let end = Math.max(before.log.length, header); end < after.log.length; end += frame)
    ends.push(end + Math.floor(frame / 2), end + frame)
  return ends.map((end) => after.log.subarray(0, end))
}

/** A copy of a data folder in which some files' logs end where they were cut. The folder's own files may be open. */
export async function folderCutAt(folder: string, logs: Record<string, Buffer>): Promise<string> {
  const copy = await aFolder()
  for (const name of readdirSync(folder)) if (/\.db(-wal)?$/.test(name)) copyFileSync(join(folder, name), join(copy, name))
  for (const [file, log] of Object.entries(logs)) writeFileSync(join(copy, `${file}-wal`), log)
  return copy
}
