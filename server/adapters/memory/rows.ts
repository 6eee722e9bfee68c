import { fromStored, type Stored, toStored } from '../stored.ts'
import type { Rows } from '../../ports/register.ts'
import { type TableName, tables } from '../../ports/tables.ts'

/** All rows at one moment, by table and id. Never changed in place: whoever holds one keeps that moment. */
export type Store = ReadonlyMap<TableName, ReadonlyMap<string, Stored>>

/** Rows over a moment, and `now` for the moment they have become. A table is copied when it is first written. */
export function rowsFrom(moment: Store): { rows: Rows; now: () => Store } {
  const store = new Map(moment)
  const copied = new Map<TableName, Map<string, Stored>>()
  const all = (table: TableName) => [...(store.get(table)?.values() ?? [])]
  const writable = (table: TableName) => {
    const copy = copied.get(table) ?? new Map(store.get(table))
    copied.set(table, copy)
    store.set(table, copy)
    return copy
  }
  const isTaken = (table: TableName, row: Stored, except?: Stored) =>
    [['id'], ...tables[table].unique].some((group) => {
      if (group.some((name) => row[name] === null)) return false
      return all(table).some((other) => other !== except && group.every((name) => other[name] === row[name]))
    })

  const rows: Rows = {
    async get(table, id) {
      const found = store.get(table)?.get(id)
      return found && fromStored(table, found)
    },
    async find(table, like, orderBy: string = 'id') {
      const wanted = toStored(table, like)
      const found = all(table).filter((row) => equals(row, wanted))
      return found.sort(by([orderBy, 'id'])).map((row) => fromStored(table, row))
    },
    async count(table, like) {
      const wanted = toStored(table, like)
      return all(table).filter((row) => equals(row, wanted)).length
    },
    async add(table, row) {
      const added = toStored(table, row)
      if (isTaken(table, added)) return false
      writable(table).set(String(added.id), added)
      return true
    },
    async change(table, id, change, expected = {}) {
      const before = store.get(table)?.get(id)
      if (!before || !equals(before, toStored(table, expected))) return 0
      const after = { ...before, ...toStored(table, change) }
      if (isTaken(table, after, before)) return 0
      const written = writable(table)
      written.delete(id)
      written.set(String(after.id), after)
      return 1
    },
    async remove(table, like) {
      const wanted = toStored(table, like)
      const gone = all(table).filter((row) => equals(row, wanted))
      for (const row of gone) writable(table).delete(String(row.id))
      return gone.length
    },
  }
  return { rows, now: () => store }
}

const equals = (row: Stored, wanted: Stored) => Object.entries(wanted).every(([name, value]) => row[name] === value)

/** As databases order: null first, then smallest; the next column decides between equals. */
const by = (names: readonly string[]) => (a: Stored, b: Stored) => {
  const name = names.find((one) => a[one] !== b[one])
  if (!name) return 0
  const [left, right] = [a[name] ?? null, b[name] ?? null]
  if (left === null || right === null) return left === null ? -1 : 1
  return left < right ? -1 : 1
}
