import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Outcome, Statement } from './messages.ts'

/** Carries out statements on an open file, each prepared once. Throws what SQLite throws. */
export function statementsOn(database: DatabaseSync) {
  const prepared = new Map<string, StatementSync>()

  const prepare = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }

  const one = ({ sql, values = [], rows }: Statement): Outcome => {
    const statement = prepare(sql)
    const bound = values as readonly SQLInputValue[]
    const outcome =
      statement.columns().length > 0
        ? { rows: statement.all(...bound), changes: 0 }
        : { rows: [], changes: Number(statement.run(...bound).changes) }
    const touched = outcome.rows.length + outcome.changes
    if (rows !== undefined && touched !== rows) throw new Error(`expected ${rows} rows and got ${touched}: ${sql}`)
    return outcome
  }

  const run = (statements: Statement[]): Outcome[] => statements.map(one)

  const together = (statements: Statement[]): Outcome[] => {
    database.exec('begin immediate')
    try {
      const outcomes = run(statements)
      database.exec('commit')
      return outcomes
    } catch (cause) {
      if (database.isTransaction) database.exec('rollback')
      throw cause
    }
  }

  return { run, together }
}
