import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { answersOn } from '#server/adapters/sqlite/answers.ts'
import type { Connection } from '#server/adapters/sqlite/connection.ts'
import { openFile } from '#server/adapters/sqlite/file.ts'
import type { Ask, Outcome, Statement } from '#server/adapters/sqlite/messages.ts'
import { statementsOn } from '#server/adapters/sqlite/statements.ts'
import { errorOf } from '#server/adapters/sqlite/trouble.ts'
import { aFolder } from './aFolder.ts'

/** SQLite's code for an fsync that failed. */
const fsyncFailed = Object.assign(new Error('disk I/O error'), { errcode: 10 | (4 << 8) })

/** What asks the disk to flush. */
const flushes = /^(commit|pragma wal_checkpoint)/

type What = Ask extends infer A ? (A extends Ask ? Omit<A, 'id'> : never) : never

/** A database on a disk that, while it is broken, refuses every fsync, as SQLite tells of it. */
export interface FailingDisk {
  connection: Connection
  breaks(isBroken: boolean): void
  /** How often it was asked to flush while it was broken. */
  flushed(): number
  /** Lets so many milliseconds pass for whoever waits before asking again. */
  pass(ms: number): void
}

export async function aFailingDisk(file: string, begin: Statement[] = []): Promise<FailingDisk> {
  const path = join(await aFolder(), file)
  const real = openFile(path)
  let [isBroken, flushed, now] = [false, 0, 0]
  const touch = (sql: string) => {
    if (!isBroken || !flushes.test(sql)) return
    flushed++
    throw fsyncFailed
  }
  const broken = new Proxy(real, {
    get(database, name: keyof DatabaseSync) {
      const its = database[name]
      if (typeof its !== 'function') return its
      return (...given: unknown[]) => {
        if (name === 'exec') touch(String(given[0]))
        const made = Reflect.apply(its, database, given)
        if (name !== 'prepare') return made
        return new Proxy(made, {
          get(statement, verb) {
            const does = statement[verb]
            if (typeof does !== 'function') return does
            return (...values: unknown[]) => {
              if (verb !== 'columns') touch(String(given[0]))
              return Reflect.apply(does, statement, values)
            }
          },
        })
      }
    },
  })
  statementsOn(real).together(begin)
  const answer = answersOn(broken, () => now)
  const ask = async (what: What): Promise<Outcome[]> => {
    const answered = await answer({ id: 1, ...what })
    if ('failure' in answered) throw errorOf(answered.failure)
    return answered.outcomes
  }
  return {
    connection: {
      path,
      run: (statements) => ask({ verb: 'run', statements }),
      together: (statements) => ask({ verb: 'together', statements }),
      copyTo: async (folder) => void (await ask({ verb: 'copy', path: join(folder, file) })),
      close: async () => void (await ask({ verb: 'close' })),
    },
    breaks: (is) => {
      isBroken = is
    },
    flushed: () => flushed,
    pass: (ms) => {
      now += ms
    },
  }
}
