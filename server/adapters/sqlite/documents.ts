import { Damaged, Erased, type Kept } from '../../ports/journal.ts'
import type { Outcome, Statement } from './messages.ts'

/**
 * What `documents.db` holds: a log of updates for each document, one snapshot that stands for the log's beginning, and who
 * signed in earlier generations. A snapshot without a single byte says that the document was erased.
 */
export const createDocuments: Statement[] = [
  `create table if not exists upd (
    doc text not null, gen integer not null, seq integer not null, data blob not null, sha blob not null,
    primary key (doc, seq)
  ) strict`,
  `create table if not exists snap (
    doc text not null primary key, gen integer not null, upto integer not null, data blob not null, sha blob not null
  ) strict`,
  'create table if not exists retired (doc text not null, client integer not null, primary key (doc, client)) strict',
].map((sql) => ({ sql }))

const upto = 'coalesce((select upto from snap where doc = ?1), 0)'
/** The number of a document's last update: that of its log, or of its snapshot when the log is empty. */
const last = `max(coalesce((select max(seq) from upd where doc = ?1), 0), ${upto})`
const generation = 'coalesce((select gen from snap where doc = ?1), 1)'

const isErased = 'exists (select 1 from snap where doc = ?1 and length(data) = 0)'

/** Adds one update at the end and gives its number; adds nothing to what is erased or no longer in that generation. */
export const appendUpdate = (doc: string, update: Uint8Array, gen: number | undefined): Statement => ({
  // The snapshot is looked up once, through maxima, which give a row also where there is none.
  sql: `insert into upd (doc, gen, seq, data, sha)
        select ?1, gen, max(coalesce((select max(seq) from upd where doc = ?1), 0), upto) + 1, ?2, sha256(?2)
        from (select coalesce(max(gen), 1) as gen, coalesce(max(upto), 0) as upto, coalesce(max(length(data)), 1) as size
              from snap where doc = ?1)
        where size > 0 and coalesce(?3, gen) = gen returning seq`,
  values: [doc, update, gen ?? null],
})

export const readErased = (doc: string): Statement => ({ sql: `select ${isErased} as erased`, values: [doc] })

export const readEnds = (doc: string): Statement => ({ sql: `select ${last} as last, ${upto} as upto`, values: [doc] })

export const readNames: Statement = {
  sql: 'select doc from upd union select doc from snap where length(data) > 0',
}

/** Puts a snapshot in the place of what it covers. Fails as a whole unless the snapshot reads back as it was given. */
export const replaceBySnapshot = (doc: string, upto: number, snapshot: Uint8Array): Statement[] => [
  {
    sql: `insert into snap (doc, gen, upto, data, sha) values (?1, 1, ?2, ?3, sha256(?3))
          on conflict (doc) do update set upto = excluded.upto, data = excluded.data, sha = excluded.sha`,
    values: [doc, upto, snapshot],
    rows: 1,
  },
  {
    sql: 'select 1 from snap where doc = ?1 and upto = ?2 and data = ?3 and sha = sha256(data)',
    values: [doc, upto, snapshot],
    rows: 1,
  },
  { sql: 'delete from upd where doc = ?1 and seq <= ?2', values: [doc, upto] },
]

/** The next generation: this snapshot, or nothing, in the place of all there is. The first statement gives its number. */
export const nextGeneration = (
  doc: string,
  snapshot: Uint8Array | null,
  retired: readonly number[],
  above: number,
): Statement[] => [
  {
    sql: `insert into snap (doc, gen, upto, data, sha)
          select ?1, max(${generation}, ?3) + 1, ${last}, ?2, sha256(?2) where not ${isErased}
          on conflict (doc) do update
          set gen = excluded.gen, upto = excluded.upto, data = excluded.data, sha = excluded.sha returning gen`,
    values: [doc, snapshot ?? new Uint8Array(0), above],
    rows: 1,
  },
  {
    sql: 'select 1 from snap where doc = ?1 and data = ?2 and sha = sha256(data)',
    values: [doc, snapshot ?? new Uint8Array(0)],
    rows: 1,
  },
  { sql: 'delete from upd where doc = ?1', values: [doc] },
  {
    sql: 'insert or ignore into retired (doc, client) select ?1, value from json_each(?2)',
    values: [doc, JSON.stringify(retired)],
  },
]

export const readDocument = (doc: string): Statement[] => [
  { sql: 'select gen, upto as seq, data, sha256(data) = sha as whole from snap where doc = ?1', values: [doc] },
  { sql: 'select gen, seq, data, sha256(data) = sha as whole from upd where doc = ?1 order by seq', values: [doc] },
  { sql: 'select client from retired where doc = ?1 order by client', values: [doc] },
]

/**
 * What `readDocument` gave, as it was kept. Throws `Damaged` when a row has changed since it was written or is missing, and
 * `Erased` when nothing is kept for ever.
 */
export function keptFrom(doc: string, [snapshot, log, retired]: Outcome[]): Kept {
  const kept: Kept = { seq: 0, gen: 1, retired: (retired?.rows ?? []).map((row) => Number(row.client)), updates: [] }
  const take = (row: Record<string, unknown>) => {
    if (row.whole !== 1 || !(row.data instanceof Uint8Array)) throw new Damaged(`${doc}: update ${row.seq} has changed`)
    if (row.data.length === 0 && row === snapshot?.rows[0]) throw new Erased(doc)
    kept.seq = Number(row.seq)
    kept.gen = Number(row.gen)
    kept.updates.push(row.data)
  }
  snapshot?.rows.forEach(take)
  for (const row of log?.rows ?? []) {
    if (row.seq !== kept.seq + 1) throw new Damaged(`${doc}: update ${kept.seq + 1} is missing`)
    take(row)
  }
  return kept
}
