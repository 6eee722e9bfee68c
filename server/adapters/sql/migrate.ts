import { type Kysely, sql } from 'kysely'
import { createTables, type Database, type Flavour } from './schema.ts'

/** The database knows a step that we do not: a newer Frirum made it. */
export class Newer extends Error {}

/** Makes the tables that have been listed since: those that are there stay as they are. */
const addTables = createTables

/** A workshop that was there before counts as used when it was made. */
async function addUse(db: Kysely<Database>, { integer }: Flavour): Promise<void> {
  const known = await db.introspection.getTables()
  const there = known.find(({ name }) => name === 'workshop')?.columns.map(({ name }) => name) ?? []
  for (const column of ['usedAt', 'dayChosen'].filter((one) => !there.includes(one))) {
    await db.schema
      .alterTable('workshop')
      .addColumn(column, integer, (it) => it.notNull().defaultTo(0))
      .execute()
    if (column === 'usedAt') await db.updateTable('workshop').set({ usedAt: sql`${sql.ref('createdAt')}` }).execute()
  }
}

const apart = '{"gather":null,"lead":null,"shows":null}'

/** In a workshop that was there before, everybody is for themselves. */
async function addTogether(db: Kysely<Database>): Promise<void> {
  const known = await db.introspection.getTables()
  const there = known.find(({ name }) => name === 'workshop')?.columns.map(({ name }) => name) ?? []
  if (there.includes('together')) return
  await db.schema
    .alterTable('workshop')
    .addColumn('together', 'text', (it) => it.notNull().defaultTo(apart))
    .execute()
}

/** Whoever was the first to sign in says who else may; nobody has been sent out. */
async function addRights(db: Kysely<Database>, { integer }: Flavour): Promise<void> {
  const known = await db.introspection.getTables()
  const has = (table: string, column: string) =>
    known.find(({ name }) => name === table)?.columns.some(({ name }) => name === column)
  if (!has('workshop', 'shutCode')) await db.schema.alterTable('workshop').addColumn('shutCode', 'text').execute()
  if (!has('seat', 'out'))
    await db.schema
      .alterTable('seat')
      .addColumn('out', integer, (it) => it.notNull().defaultTo(0))
      .execute()
  if (has('member', 'rank')) return
  await db.schema
    .alterTable('member')
    .addColumn('rank', 'text', (it) => it.notNull().defaultTo('host'))
    .execute()
  const first = await db.selectFrom('member').select('id').orderBy('createdAt').orderBy('id').executeTakeFirst()
  if (first) await db.updateTable('member').set({ rank: 'owner' }).where('id', '=', first.id).execute()
}

/** A vote that was there before is a dot, and no other of its seat has its slot. */
async function addForms(db: Kysely<Database>, { integer }: Flavour): Promise<void> {
  const known = await db.introspection.getTables()
  const there = known.find(({ name }) => name === 'dot')?.columns.map(({ name }) => name) ?? []
  if (there.includes('nth')) return
  await db.schema
    .alterTable('dot')
    .addColumn('say', 'text', (it) => it.notNull().defaultTo('dot'))
    .execute()
  await db.schema
    .alterTable('dot')
    .addColumn('nth', integer, (it) => it.notNull().defaultTo(1))
    .execute()
  await db.updateTable('dot').set({ nth: sql`${sql.ref('slot')}` }).execute()
  await db.schema
    .createIndex('dot_round_seat_target_nth')
    .unique()
    .on('dot')
    .columns(['round', 'seat', 'target', 'nth'])
    .execute()
}

/**
 * How the register came to look as it does, oldest first. The first makes whatever `tables` lists, so a later one finds
 * what it adds already there in a new database, and must then do nothing.
 */
const steps: ((db: Kysely<Database>, flavour: Flavour) => Promise<void>)[] = [
  createTables,
  addTables,
  addUse,
  addTables,
  addTogether,
  addRights,
  addTables,
  addForms,
  addTables,
]

/** Brings a database up to date. Each step is one transaction with its own mark, so a crash leaves it done or not begun. */
export async function migrate(db: Kysely<Database>, flavour: Flavour): Promise<void> {
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('version', 'integer', (it) => it.primaryKey())
    .execute()
  const done = await db.selectFrom('migration').select('version').execute()
  const last = Math.max(0, ...done.map((row) => Number(row.version)))
  if (last > steps.length) throw new Newer(`migration ${last}`)
  for (const [before, step] of steps.entries()) {
    if (before < last) continue
    await db.transaction().execute(async (transaction) => {
      await step(transaction, flavour)
      await transaction
        .insertInto('migration')
        .values({ version: before + 1 })
        .execute()
    })
  }
}
