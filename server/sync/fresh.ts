import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { openVersion } from '#shared/docs/schema.ts'
import type { Journal } from '../ports/journal.ts'
import { contentOf, loadDocument, openRoots, signAnew } from './load.ts'

/**
 * Begins a document's next generation on disk, from what is on disk: the same content without its history, or nothing for
 * ever. Gives the generation's number, higher than `above`. Everybody who signed so far is retired.
 */
export async function beginAnew(
  journal: Journal,
  ref: DocRef,
  keep: 'content' | 'nothing',
  above?: number,
): Promise<number> {
  if (keep === 'nothing') return journal.rebuild(docName(ref), null)
  const { doc } = await loadDocument(journal, ref)
  const signers = [...doc.store.clients.keys()]
  return journal.rebuild(docName(ref), freshSnapshot(doc, ref), signers, above)
}

/** The same content as if it had been written just now: one signer, nothing deleted. Throws when it would not be the same. */
export function freshSnapshot(doc: Y.Doc, ref: DocRef): Uint8Array {
  const fresh = openRoots(new Y.Doc(), ref)
  openVersion(fresh, doc)
  signAnew(fresh, (client) => doc.store.clients.has(client))
  fresh.transact(() => {
    for (const [name, from] of doc.share) fill(fresh.share.get(name), from)
  })
  if (!isDeepStrictEqual(contentOf(fresh), contentOf(doc))) throw new Error(`${docName(ref)} cannot be written anew.`)
  const snapshot = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return snapshot
}

function fill(to: unknown, from: unknown): void {
  if (to instanceof Y.Text && from instanceof Y.Text) to.applyDelta(from.toDelta())
  else if (to instanceof Y.XmlFragment && from instanceof Y.XmlFragment)
    to.insert(0, from.toArray().map(copied) as Y.XmlText[])
  else if (to instanceof Y.Map && from instanceof Y.Map) for (const [key, value] of from) to.set(key, copied(value))
}

const copied = <T>(value: T): T => (value instanceof Y.AbstractType ? (value.clone() as T) : value)
