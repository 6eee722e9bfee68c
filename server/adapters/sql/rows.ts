import type { Kysely } from 'kysely'
import type { Rows } from '../../ports/register.ts'
import { fromStored, type Stored, toStored } from '../stored.ts'
import type { Database } from './schema.ts'
import { Taken } from './taken.ts'

/** Rows in any SQL database that Kysely speaks to. Which transaction they belong to is up to whoever made `db`. */
export function rowsIn(db: Kysely<Database>): Rows {
  const select = (table: string, like: Stored) => db.selectFrom(table).where((eb) => eb.and(like))
  const update = (table: string, like: Stored, change: Stored) =>
    db
      .updateTable(table)
      .set(change)
      .where((eb) => eb.and(like))
  const insert = (table: string, row: Stored) => db.insertInto(table).values(row)
  const remove = (table: string, like: Stored) => db.deleteFrom(table).where((eb) => eb.and(like))
  return {
    async get(table, id) {
      const row = await select(table, { id }).selectAll().executeTakeFirst()
      return row && fromStored(table, row)
    },
    async find(table, like, orderBy: string = 'id') {
      const found = select(table, toStored(table, like)).selectAll().orderBy(orderBy).orderBy('id')
      return (await found.execute()).map((row) => fromStored(table, row))
    },
    async count(table, like) {
      const counted = select(table, toStored(table, like)).select((eb) => eb.fn.countAll().as('total'))
      return Number((await counted.executeTakeFirstOrThrow()).total)
    },
    async add(table, row) {
      const added = insert(table, toStored(table, row)).onConflict((on) => on.doNothing())
      return Number((await added.executeTakeFirst()).numInsertedOrUpdatedRows) === 1
    },
    async change(table, id, change, expected = {}) {
      const wanted = { id, ...toStored(table, expected) }
      const changed = update(table, wanted, { id, ...toStored(table, change) })
      try {
        return Number((await changed.executeTakeFirst()).numUpdatedRows)
      } catch (cause) {
        if (cause instanceof Taken) return 0
        throw cause
      }
    },
    async remove(table, like) {
      const removed = remove(table, toStored(table, like))
      return Number((await removed.executeTakeFirst()).numDeletedRows)
    },
  }
}
