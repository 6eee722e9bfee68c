import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import type { Connection } from './connection.ts'

/** The thread keeps its own order, so statements need not wait for each other's answers. */
class ThreadAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/**
 * Lets Kysely speak to a database thread. There is one connection: whoever begins a transaction must see to it that nobody
 * else speaks meanwhile.
 */
export function threadDialect(connection: Connection): Dialect {
  const only: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
      const [outcome] = await connection.run([{ sql, values: parameters }])
      return { rows: (outcome?.rows ?? []) as R[], numAffectedRows: BigInt(outcome?.changes ?? 0) }
    },
    streamQuery() {
      throw new TypeError('A database thread does not stream.')
    },
  }
  const run = async (sql: string) => {
    await connection.run([{ sql }])
  }
  return {
    createAdapter: () => new ThreadAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => ({
      init: async () => undefined,
      acquireConnection: async () => only,
      beginTransaction: (_: DatabaseConnection, __: TransactionSettings) => run('begin immediate'),
      commitTransaction: () => run('commit'),
      rollbackTransaction: () => run('rollback'),
      releaseConnection: async () => undefined,
      destroy: () => connection.close(),
    }),
  }
}
