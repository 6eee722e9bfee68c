import type { OnDisk } from './storage.ts'
import type { Row, TableName } from './tables.ts'

/** Rows of one moment, inside one transaction. Every verb that names rows that are gone does nothing. */
export interface Rows {
  get<T extends TableName>(table: T, id: string): Promise<Row<T> | undefined>
  /** All rows whose fields equal those of `like`, ordered by `id` unless told; `{}` finds all. `null` matches null. */
  find<T extends TableName>(table: T, like: Partial<Row<T>>, orderBy?: keyof Row<T> & string): Promise<Row<T>[]>
  count<T extends TableName>(table: T, like: Partial<Row<T>>): Promise<number>
  /** False, and nothing written, when the row's id or one of its unique fields is already taken. */
  add<T extends TableName>(table: T, row: Row<T>): Promise<boolean>
  /**
   * How many rows it changed: the one with this id, if it still equals `expected` in the given fields. 0, and nothing
   * written, when the change would take a unique field from another row.
   */
  change<T extends TableName>(
    table: T,
    id: string,
    change: Partial<Row<T>>,
    expected?: Partial<Row<T>>,
  ): Promise<number>
  remove<T extends TableName>(table: T, like: Partial<Row<T>>): Promise<number>
}

/**
 * Keeps everything that is not a document: people who sign in, workshops, private ideas, dots, proposals.
 * `write` runs its work in one transaction and resolves when that is durable (for disks: after fsync); works waiting at the
 * same time may share one commit but never see each other's half-done rows. When the work throws, nothing of it is kept and
 * `write` rejects with what was thrown; when storage fails it rejects with `StorageTrouble`. Work must touch nothing but
 * `rows` and must not call `read` or `write` itself.
 */
export interface Register extends OnDisk {
  /** Sees only what has been committed, and everything whose `write` has resolved. Its work cannot write. */
  read<T>(work: (rows: Rows) => Promise<T>): Promise<T>
  write<T>(work: (rows: Rows) => Promise<T>): Promise<T>
  close(): Promise<void>
}
