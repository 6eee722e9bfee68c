import { backup, type DatabaseSync } from 'node:sqlite'
import type { Answer, Ask, Failure, Outcome } from './messages.ts'
import { statementsOn } from './statements.ts'

/** SQLite's primary result code for a failed read, write or fsync. */
const ioError = 10
/** Pages copied before others get a turn. */
const copyRate = 200
/** A disk that failed is not asked again sooner. Milliseconds. */
const restFor = 1_000

/**
 * Answers what is asked of an open database file, in order, except that a copy takes its time.
 *
 * When the disk fails, nothing is written until it works again, and what had been called kept can still be read. What an fsync
 * refused is never called kept by a later one: the system may have marked it as written. So the transaction is taken back, and
 * before the next one everything that was kept is written anew and flushed, from the log into the file itself, and the log is
 * emptied of what was refused.
 */
export function answersOn(database: DatabaseSync, now = () => performance.now()) {
  const statements = statementsOn(database)
  let lost: Failure | undefined
  let restsUntil = 0

  const lose = (failure: Failure) => {
    lost = failure
    restsUntil = now() + restFor
    // Neither may hide what happened; a transaction that cannot be taken back was so by SQLite.
    for (const sql of ['rollback', 'pragma query_only = on'])
      try {
        database.exec(sql)
      } catch {}
  }
  const mend = () => {
    if (now() < restsUntil) return
    try {
      const [emptied] = statements.run([{ sql: 'pragma wal_checkpoint(truncate)' }])
      if (emptied?.rows[0]?.busy !== 0) return
      database.exec('pragma query_only = off')
      lost = undefined
    } catch (cause) {
      lose(failureOf(cause))
    }
  }

  const carryOut = (ask: Ask): Outcome[] | Promise<Outcome[]> => {
    switch (ask.verb) {
      case 'run':
        return statements.run(ask.statements)
      case 'together':
        return statements.together(ask.statements)
      case 'copy':
        return backup(database, ask.path, { rate: copyRate }).then(() => [])
      case 'close':
        database.close()
        return []
    }
  }
  const failed = ({ id, verb }: Ask, cause: unknown): Answer => {
    const failure = failureOf(cause)
    // A copy may have failed on the other disk.
    if (verb !== 'copy' && (failure.code & 255) === ioError) lose(failure)
    return { id, failure }
  }

  return (ask: Ask): Answer | Promise<Answer> => {
    const { id } = ask
    // Only where a transaction begins: one that was under way must not go on after what it had done was taken back.
    if (lost && begins(ask)) {
      mend()
      if (lost) return { id, failure: lost }
    }
    try {
      const outcomes = carryOut(ask)
      if (!(outcomes instanceof Promise)) return { id, outcomes }
      return outcomes.then(
        (done) => ({ id, outcomes: done }),
        (cause) => failed(ask, cause),
      )
    } catch (cause) {
      return failed(ask, cause)
    }
  }
}

const begins = (ask: Ask): boolean =>
  ask.verb === 'together' || (ask.verb === 'run' && /^begin\b/i.test(ask.statements[0]?.sql ?? ''))

/** What SQLite threw, as it travels. */
export function failureOf(cause: unknown): Failure {
  if (!(cause instanceof Error)) return { message: String(cause), code: 0 }
  return { message: cause.message, code: 'errcode' in cause ? Number(cause.errcode) : 0 }
}
