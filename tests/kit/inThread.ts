import { join } from 'node:path'
import type { Connection } from '#server/adapters/sqlite/connection.ts'
import { openFile } from '#server/adapters/sqlite/file.ts'
import type { Statement } from '#server/adapters/sqlite/messages.ts'
import { statementsOn } from '#server/adapters/sqlite/statements.ts'

/** A database file as the adapters open it, but in this thread: for tests that open hundreds of them. */
export function inThread(folder: string, file: string, begin: Statement[] = []): Connection {
  const path = join(folder, file)
  const database = openFile(path)
  const statements = statementsOn(database)
  statements.together(begin)
  return {
    path,
    run: async (all) => statements.run(all),
    together: async (all) => statements.together(all),
    copyTo: () => Promise.reject(new Error('Only a thread copies.')),
    async close() {
      database.close()
    },
  }
}
