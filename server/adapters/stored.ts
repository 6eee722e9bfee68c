import { type Column, type Row, type TableName, tables } from '../ports/tables.ts'

/** A row as storage holds it: booleans are 0 and 1, json is text. Every adapter goes through here, so all compare alike. */
export type Stored = Record<string, string | number | null>

const columnsOf = (table: TableName): Record<string, Column> => tables[table].columns

/** Fields → stored fields. Throws on a field the table does not have and on a value its column does not take. */
export function toStored<T extends TableName>(table: T, fields: Partial<Row<T>>): Stored {
  const columns = columnsOf(table)
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, store(columns[name], value, `${table}.${name}`)]))
}

/** Stored row → row. The one place where what storage gave is believed. */
export function fromStored<T extends TableName>(table: T, stored: Stored): Row<T> {
  const fields = Object.entries(columnsOf(table)).map(([name, column]) => [name, restore(column, stored[name])])
  return Object.fromEntries(fields) as Row<T>
}

function store(column: Column | undefined, value: unknown, where: string): string | number | null {
  if (column === 'json') return JSON.stringify(value)
  if (column === 'bool' && typeof value === 'boolean') return Number(value)
  if (column?.startsWith('text') && typeof value === 'string') return value
  if (column?.startsWith('int') && typeof value === 'number' && Number.isSafeInteger(value)) return value
  if (column?.endsWith('?') && value === null) return null
  throw new TypeError(`${where} does not take a ${typeof value}.`)
}

function restore(column: Column, value: Stored[string] | undefined): unknown {
  if (column === 'json') return JSON.parse(String(value))
  return column === 'bool' ? value === 1 : value
}
