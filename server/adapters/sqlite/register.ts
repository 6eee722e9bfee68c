import { Kysely, sql } from 'kysely'
import type { Register, Rows } from '../../ports/register.ts'
import { DataUnusable, StorageTrouble } from '../../ports/storage.ts'
import { inGroups, type Waits } from '../inGroups.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { readOnly } from '../readOnly.ts'
import { migrate, Newer } from '../sql/migrate.ts'
import { rowsIn } from '../sql/rows.ts'
import type { Database } from '../sql/schema.ts'
import { type Connection, openConnection } from './connection.ts'
import { threadDialect } from './dialect.ts'
import { onDisk } from './onDisk.ts'
import { FileTrouble, whyUnusable } from './trouble.ts'

/** A work that waits. `run` does it, `settle` tells its caller what came of it, once that is durable. */
interface Job extends Waits {
  run(rows: Rows): Promise<void>
  settle(): void
}

/** The most works in one commit. */
const most = 64

/** Rows in `register.db` in a folder. Rejects with one clear sentence when the folder cannot be used. */
export async function openSqliteRegister(folder: string): Promise<Register> {
  const file = 'register.db'
  const connection = await openConnection(folder, file)
  return registerOn(connection).catch(async (cause) => {
    await connection.close()
    if (cause instanceof Newer) throw new DataUnusable('data-newer', folder)
    throw cause instanceof FileTrouble ? whyUnusable(folder, file, cause.failure) : cause
  })
}

/**
 * The register on an open file, once that has been brought up to date. Closing it closes the file. The file is locked for
 * one connection, so reads and groups of writes take turns on it: reads that wait go together between two groups, and see
 * what is committed and nothing half done.
 */
export async function registerOn(connection: Connection): Promise<Register> {
  const db = new Kysely<Database>({ dialect: threadDialect(connection) })
  await migrate(db, { integer: 'integer', end: sql`strict` })
  const rows = rowsIn(db)
  const inTurn = oneAtATime()
  const { closeFiles, ...disk } = onDisk(connection, inTurn)
  const run = (...statements: string[]) => connection.run(statements.map((one) => ({ sql: one })))

  const writes = inGroups<Job>(
    (group) => inTurn(() => commit(run, rows, group)),
    () => most,
  )
  const reading = readOnly(rows)
  const reads = inGroups<Job>(
    (group) =>
      inTurn(async () => {
        await Promise.all(group.map((job) => job.run(reading).then(job.settle, job.reject)))
      }),
    (waiting) => waiting.length,
  )
  let closing: Promise<void> | undefined
  const wait = async <T>(group: typeof reads, work: (rows: Rows) => Promise<T>): Promise<T> => {
    if (closing) throw new StorageTrouble('The register is closed.')
    const { promise, job } = jobFor(work)
    group.add(job)
    return promise
  }
  return {
    read: (work) => wait(reads, work),
    write: (work) => wait(writes, work),
    ...disk,
    close() {
      closing ??= Promise.all([reads.done(), writes.done()])
        .then(() => inTurn(() => connection.close()))
        .then(closeFiles)
      return closing
    },
  }
}

/** Carries out a group in one transaction, each work behind its own savepoint: one that throws takes only itself back. */
async function commit(run: (...statements: string[]) => Promise<unknown>, rows: Rows, group: Job[]): Promise<void> {
  try {
    await run('begin immediate', 'savepoint work')
    for (const [at, job] of group.entries()) {
      await job.run(rows).catch(async (cause) => {
        job.reject(cause)
        await run('rollback to work')
      })
      await run('release work', at + 1 < group.length ? 'savepoint work' : 'commit')
    }
  } catch (cause) {
    // When SQLite itself gave the transaction up, there is nothing left to roll back, and it says so.
    await run('rollback').catch(() => undefined)
    throw cause instanceof StorageTrouble ? cause : new StorageTrouble('The transaction was given up.', { cause })
  }
  for (const job of group) job.settle()
}

function jobFor<T>(work: (rows: Rows) => Promise<T>): { promise: Promise<T>; job: Job } {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  let done = () => {}
  const job: Job = {
    async run(rows) {
      const value = await work(rows)
      done = () => resolve(value)
    },
    settle: () => done(),
    reject,
  }
  return { promise, job }
}
