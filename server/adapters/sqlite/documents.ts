import { Damaged, type Kept } from '../../ports/journal.ts'
import type { Outcome, Statement } from './messages.ts'

/** What `documents.db` holds: a log of updates for each document, and one snapshot that stands for the log's beginning. */
export const createDocuments: Statement[] = [
  `create table if not exists upd (
    doc text not null, gen integer not null, seq integer not null, data blob not null, sha blob not null,
    primary key (doc, seq)
  ) strict`,
  `create table if not exists snap (
    doc text not null primary key, gen integer not null, upto integer not null, data blob not null, sha blob not null
  ) strict`,
].map((sql) => ({ sql }))

const upto = 'coalesce((select upto from snap where doc = ?1), 0)'
/** The number of a document's last update: that of its log, or of its snapshot when the log is empty. */
const last = `max(coalesce((select max(seq) from upd where doc = ?1), 0), ${upto})`
const generation = 'coalesce((select gen from snap where doc = ?1), 1)'

/** Adds one update at the end; gives its number. */
export const appendUpdate = (doc: string, update: Uint8Array): Statement => ({
  sql: `insert into upd (doc, gen, seq, data, sha)
        select ?1, ${generation}, ${last} + 1, ?2, sha256(?2) returning seq`,
  values: [doc, update],
  rows: 1,
})

export const readEnds = (doc: string): Statement => ({ sql: `select ${last} as last, ${upto} as upto`, values: [doc] })

export const readNames: Statement = { sql: 'select doc from upd union select doc from snap' }

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

export const readDocument = (doc: string): Statement[] => [
  { sql: 'select gen, upto as seq, data, sha256(data) = sha as whole from snap where doc = ?1', values: [doc] },
  { sql: 'select gen, seq, data, sha256(data) = sha as whole from upd where doc = ?1 order by seq', values: [doc] },
]

/** What `readDocument` gave, as it was kept. Throws `Damaged` when a row has changed since it was written or is missing. */
export function keptFrom(doc: string, [snapshot, log]: Outcome[]): Kept {
  const kept: Kept = { seq: 0, gen: 1, updates: [] }
  const take = (row: Record<string, unknown>) => {
    if (row.whole !== 1 || !(row.data instanceof Uint8Array)) throw new Damaged(`${doc}: update ${row.seq} has changed`)
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
