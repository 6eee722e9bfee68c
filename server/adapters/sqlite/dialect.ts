import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import type { Connection } from './connection.ts'

/** Lets Kysely speak to a database thread. There is one connection: who uses transactions must see to it that nobody else does. */
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
    createAdapter: () => new SqliteAdapter(),
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
