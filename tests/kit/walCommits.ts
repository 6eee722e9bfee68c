import { readFileSync } from 'node:fs'

const header = 32
const frameHeader = 24

/**
 * How many transactions a SQLite write-ahead log holds: each ends with a frame that tells the size of the database, and
 * all other frames tell 0. https://sqlite.org/fileformat2.html#walformat
 */
export function walCommits(path: string): number {
  const wal = readFileSync(path)
  const frame = frameHeader + wal.readUInt32BE(8)
  const frames = Math.floor((wal.length - header) / frame)
  return Array.from({ length: frames }, (_, at) => wal.readUInt32BE(header + at * frame + 4)).filter(Boolean).length
}
