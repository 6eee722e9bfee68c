import * as Y from 'yjs'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { knownVersion, migrate, type Schema, versionIn } from '#shared/docs/schema.ts'
import { Damaged, type Journal, type Kept } from '../ports/journal.ts'
import type { Loaded } from './load.ts'

/**
 * A document as this program knows it. What an older one has written is changed in memory, and is on disk as one more update
 * before anybody sees it: a crash on the way leaves it as it was, to be changed again. A document of a newer program, or one
 * that cannot be changed, is shown and left alone.
 */
export async function upToDate(journal: Journal, ref: DocRef, loaded: Loaded, schema: Schema): Promise<Loaded> {
  const { doc, gen, seq, retired } = loaded
  const [is, known] = [versionIn(doc), knownVersion(schema)]
  if (is === known) return loaded
  const left: Kept = { seq, gen, retired: [...retired], updates: [Y.encodeStateAsUpdate(doc)] }
  if (is > known) throw new Damaged(`${docName(ref)} is of version ${is}, and this program knows ${known}.`, { left })
  const updates: Uint8Array[] = []
  const hear = (update: Uint8Array) => void updates.push(update)
  doc.on('update', hear)
  try {
    migrate(doc, schema)
  } catch (cause) {
    throw new Damaged(`${docName(ref)} cannot be made version ${known}.`, { cause, left })
  }
  doc.off('update', hear)
  const update = Y.mergeUpdates(updates)
  return {
    ...loaded,
    seq: await journal.append(docName(ref), update, gen),
    updates: loaded.updates + 1,
    bytes: loaded.bytes + update.length,
  }
}
