import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

/**
 * What must hold for "saved" to be true and for erased words to be gone, and how SQLite reads it back. The exclusive lock
 * ends with the process that holds it, however it ends.
 */
const settings = [
  ['locking_mode', 'exclusive', 'exclusive'],
  ['journal_mode', 'wal', 'wal'],
  ['synchronous', 'full', 2],
  ['fullfsync', 'on', 1],
  ['secure_delete', 'on', 1],
  ['foreign_keys', 'on', 1],
  ['trusted_schema', 'off', 0],
  ['busy_timeout', '5000', 5000],
] as const

/** Opens a database file for this process alone. Throws when it cannot be written or will not hold the settings. */
export function openFile(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 1000 })
  try {
    for (const [name, value] of settings) database.exec(`pragma ${name} = ${value}`)
    check(database)
    database.exec('pragma user_version = 1')
    check(database)
    writeAnew(database)
  } catch (cause) {
    database.close()
    throw cause
  }
  database.function('sha256', { deterministic: true }, (bytes) =>
    createHash('sha256')
      .update(bytes instanceof Uint8Array ? bytes : String(bytes))
      .digest(),
  )
  return database
}

/**
 * Writes what an earlier process left in the log into the file, and flushes that. Its last fsync may have failed, and then some
 * of the log is only in the system's memory, where nothing may be built on it.
 */
function writeAnew(database: DatabaseSync): void {
  const { busy } = database.prepare('pragma wal_checkpoint(truncate)').get() ?? {}
  if (busy !== 0) throw new Error('SQLite could not empty its write-ahead log')
}

function check(database: DatabaseSync): void {
  for (const [name, , expected] of settings) {
    const found = Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]
    if (found !== expected) throw new Error(`SQLite keeps ${name} at ${found}, and it must be ${expected}`)
  }
}
