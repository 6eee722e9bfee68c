import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { parseDocRef } from '#shared/docs/ref.ts'
import { databases } from '../../dataFolder.ts'
import { fingerprint } from '../../export/format.ts'
import { Damaged } from '../../ports/journal.ts'
import type { Parts } from '../../ports/parts.ts'
import { type TableName, tables } from '../../ports/tables.ts'
import { contentOf, loadDocument } from '../../sync/load.ts'

export const manifestFile = 'manifest.json'

const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What is in a store, so that a copy can be compared with it: each document by its content, each table by its rows. */
const contents = v.object({
  /** Null: it was damaged already when the copy was made. */
  documents: v.record(v.string(), v.nullable(v.object({ seq: count, gen: count, sha }))),
  rows: v.record(v.string(), count),
  /** How many erasures it knows of; those that came later must be done again after a restore. */
  erasures: count,
})
export type Contents = v.InferOutput<typeof contents>

/** What lies beside the files of a copy. */
export const manifest = v.object({
  format: v.literal(1),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  files: v.record(v.string(), sha),
  contents,
})
export type Manifest = v.InferOutput<typeof manifest>

/** Reads every document and counts every row. */
export async function contentsOf({ journal, register }: Pick<Parts, 'journal' | 'register'>): Promise<Contents> {
  const documents: Contents['documents'] = {}
  for (const name of (await journal.names()).sort()) {
    const ref = parseDocRef(name)
    const loaded =
      ref &&
      (await loadDocument(journal, ref).catch((cause) => {
        if (cause instanceof Damaged) return undefined
        throw cause
      }))
    documents[name] = loaded ? { seq: loaded.seq, gen: loaded.gen, sha: fingerprint(contentOf(loaded.doc)) } : null
    loaded?.doc.destroy()
  }
  const rows: Contents['rows'] = {}
  await register.read(async (all) => {
    for (const table of Object.keys(tables) as TableName[]) rows[table] = await all.count(table, {})
  })
  return { documents, rows, erasures: rows.erasure ?? 0 }
}

/** SHA-256, hex, of each database file in a folder. */
export async function hashesOf(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {}
  for (const file of databases) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, file)), hash)
    files[file] = hash.digest('hex')
  }
  return files
}
