import { DataUnusable, StorageTrouble } from '../../ports/storage.ts'
import { Taken } from '../sql/taken.ts'
import type { Failure } from './messages.ts'

/** SQLite's primary result codes, as far as we tell them apart. */
const busy = 5
const locked = 6
const full = 13
const constraint = 19
const corrupt = 11
const notADatabase = 26
/** Out of permission, memory, disk, file or luck: not the statement's fault. */
const troubles = [3, busy, locked, 7, 8, 10, corrupt, full, 14, 15, 23, notADatabase]

const unique = constraint | (8 << 8)
const primaryKey = constraint | (6 << 8)

/** SQLite could not read or write its file. */
export class FileTrouble extends StorageTrouble {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(`SQLite: ${failure.message} (${failure.code})`)
    this.failure = failure
  }

  /** SQLite's extended result code, for the log. */
  get code(): string {
    return `SQLITE_${this.failure.code}`
  }

  /** What is in the file is not, or not everywhere, a database any more. */
  get damaged(): boolean {
    return [corrupt, notADatabase].includes(primary(this.failure))
  }
}

const primary = (failure: Failure) => failure.code & 255

/** A failure as the error its caller should see: taken, trouble with the file, or else a bug in the statement. */
export function errorOf(failure: Failure): Error {
  if (failure.code === unique || failure.code === primaryKey) return new Taken(failure.message)
  return troubles.includes(primary(failure)) ? new FileTrouble(failure) : new Error(`SQLite: ${failure.message}`)
}

/** Why a data folder cannot be used, for the person who starts Frirum. */
export function whyUnusable(folder: string, file: string, failure: Failure): DataUnusable {
  switch (primary(failure)) {
    case busy:
    case locked:
      return new DataUnusable('data-in-use', folder)
    case full:
      return new DataUnusable('data-full', folder)
    case corrupt:
    case notADatabase:
      return new DataUnusable('data-damaged', folder, file)
    default:
      return new DataUnusable('data-unusable', folder, file, failure.message)
  }
}
