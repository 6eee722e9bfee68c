import { type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely'
import { type Column, type TableName, tables } from '../../ports/tables.ts'
import type { Stored } from '../stored.ts'

/** The register's tables as Kysely sees them: stored rows, whichever table. */
export type Database = Record<string, Stored>

/** What a database calls a whole number of 53 bits, and what it wants said at the end of each table. */
export interface Flavour {
  integer: 'integer' | 'bigint'
  end?: RawBuilder<unknown>
}

/** What must hold within a row, beyond its types. */
const checks: Partial<Record<TableName, RawBuilder<unknown>>> = {
  dot: sql`slot >= 1 and nth >= 1`,
  hand: sql`count >= 0`,
  version: sql`version >= 1`,
}

/** Columns by which rows are looked up in numbers. */
const lookedUp = ['workshop', 'proposal']

/** Makes the tables of the ports' list that are not there yet. */
export async function createTables(db: Kysely<Database>, { integer, end }: Flavour): Promise<void> {
  for (const [name, { columns, unique }] of Object.entries(tables)) {
    let table: CreateTableBuilder<string, string> = db.schema.createTable(name).ifNotExists()
    for (const [column, type] of Object.entries(columns)) {
      table = table.addColumn(column, typeOf(type, integer), (it) => {
        const plain = type.endsWith('?') ? it : it.notNull()
        return column === 'id' ? plain.primaryKey() : plain
      })
    }
    for (const group of unique) table = table.addUniqueConstraint(`${name}_${group.join('_')}`, [...group])
    const check = checks[name as TableName]
    if (check) table = table.addCheckConstraint(`${name}_check`, check)
    await (end ? table.modifyEnd(end) : table).execute()
    for (const column of lookedUp.filter((one) => one in columns)) {
      await db.schema.createIndex(`${name}_by_${column}`).ifNotExists().on(name).column(column).execute()
    }
  }
}

const typeOf = (column: Column, integer: Flavour['integer']) =>
  column.startsWith('int') || column === 'bool' ? integer : 'text'
