import { Damaged, Erased, type Kept } from '../../ports/journal.ts'
import type { Outcome, Statement } from './messages.ts'

/**
 * What `documents.db` holds: a log of updates for each document, one snapshot that stands for the log's beginning, the snapshot
 * before that, which with the log says the same once more, and who signed in earlier generations. A snapshot without a single
 * byte says that the document was erased.
 */
export const createDocuments: Statement[] = [
  `create table if not exists upd (
    doc text not null, gen integer not null, seq integer not null, data blob not null, sha blob not null,
    primary key (doc, seq)
  ) strict`,
  `create table if not exists snap (
    doc text not null primary key, gen integer not null, upto integer not null, data blob not null, sha blob not null
  ) strict`,
  `create table if not exists past (
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

/**
 * Puts a snapshot in the place of what it covers, and lets go of what only the one before the last needed. Fails as a whole
 * unless the snapshot reads back as it was given.
 */
export const replaceBySnapshot = (doc: string, upto: number, snapshot: Uint8Array): Statement[] => [
  {
    sql: `insert or replace into past (doc, gen, upto, data, sha)
          select doc, gen, upto, data, sha from snap where doc = ?1`,
    values: [doc],
  },
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
  {
    sql: 'delete from upd where doc = ?1 and seq <= coalesce((select upto from past where doc = ?1), 0)',
    values: [doc],
  },
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
  { sql: 'delete from past where doc = ?1', values: [doc] },
  {
    sql: 'insert or ignore into retired (doc, client) select ?1, value from json_each(?2)',
    values: [doc, JSON.stringify(retired)],
  },
]

const whole = 'gen, upto as seq, data, sha256(data) = sha as whole'

export const readDocument = (doc: string): Statement[] => [
  { sql: `select ${whole} from snap where doc = ?1`, values: [doc] },
  {
    sql: `select gen, seq, data, sha256(data) = sha as whole from upd where doc = ?1 and seq > ${upto} order by seq`,
    values: [doc],
  },
  { sql: 'select client from retired where doc = ?1 order by client', values: [doc] },
]

/** What else there is of a document that is damaged: the snapshot before, and all of the log. */
export const readPast = (doc: string): Statement[] => [
  { sql: `select ${whole} from past where doc = ?1`, values: [doc] },
  { sql: 'select gen, seq, data, sha256(data) = sha as whole from upd where doc = ?1 order by seq', values: [doc] },
]

type Row = Outcome['rows'][number]

/**
 * What `readDocument` gave, as it was kept. Throws `Damaged` when a row has changed since it was written or is missing, and
 * `Erased` when nothing is kept for ever.
 */
export function keptFrom(doc: string, [snapshot, log, retired]: Outcome[]): Kept {
  const base = snapshot?.rows[0]
  if (base?.whole === 1 && base.data instanceof Uint8Array && base.data.length === 0) throw new Erased(doc)
  const { kept, flaw } = asFarAsWhole(base, log?.rows ?? [], retired)
  if (flaw) throw new Damaged(`${doc}: ${flaw}`)
  return kept
}

/** The most of a damaged document that reads, from its last snapshot, the one before, or its very beginning. */
export function leftFrom([snapshot, , retired]: Outcome[], [past, log]: Outcome[]): Kept {
  const starts = [snapshot?.rows[0], past?.rows[0], undefined]
  const all = starts.map((start) => asFarAsWhole(start, log?.rows ?? [], retired).kept)
  return all.reduce((best, one) => (one.seq > best.seq ? one : best))
}

function asFarAsWhole(start: Row | undefined, log: readonly Row[], retired: Outcome | undefined) {
  const kept: Kept = { seq: 0, gen: 1, retired: (retired?.rows ?? []).map((row) => Number(row.client)), updates: [] }
  const begins = Number(start?.seq ?? 0)
  for (const row of [...(start ? [start] : []), ...log.filter(({ seq }) => Number(seq) > begins)]) {
    if (row !== start && row.seq !== kept.seq + 1) return { kept, flaw: `update ${kept.seq + 1} is missing` }
    if (row.whole !== 1 || !(row.data instanceof Uint8Array)) return { kept, flaw: `update ${row.seq} has changed` }
    kept.seq = Number(row.seq)
    kept.gen = Number(row.gen)
    kept.updates.push(row.data)
  }
  return { kept, flaw: undefined }
}
