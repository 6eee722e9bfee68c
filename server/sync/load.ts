import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { Damaged, type Journal } from '../ports/journal.ts'

/** A document as read from disk, its roots defined. */
export interface Loaded {
  doc: Y.Doc
  seq: number
  gen: number
  /** Client ids of earlier generations: nobody signs with them here. */
  retired: ReadonlySet<number>
  /** What was read: updates, the snapshot counted as one, and their bytes. */
  updates: number
  bytes: number
}

/** Reads a document. Rejects when any of it cannot be read: half a document is no document, and never an empty one. */
export async function loadDocument(journal: Journal, ref: DocRef): Promise<Loaded> {
  const { seq, gen, retired: signed, updates } = await journal.read(docName(ref))
  const doc = openRoots(new Y.Doc(), ref)
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
  } catch (cause) {
    throw new Damaged(`${docName(ref)} holds an update that does not decode.`, { cause })
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Damaged(`${docName(ref)} lacks updates in between.`)
  const retired = new Set(signed)
  signAnew(doc, (client) => doc.store.clients.has(client) || retired.has(client))
  return { doc, seq, gen, retired, updates: updates.length, bytes: updates.reduce((sum, one) => sum + one.length, 0) }
}

/** Two processes, or one before and after a crash, must never sign as the same client. */
export function signAnew(doc: Y.Doc, isTaken: (client: number) => boolean): void {
  while (isTaken(doc.clientID)) doc.clientID = new Y.Doc().clientID
}

/** Defines a document's roots, so that no update can give them another type. */
export function openRoots(doc: Y.Doc, ref: DocRef): Y.Doc {
  if (ref.kind === 'board') openBoard(doc)
  else openProposal(doc)
  return doc
}

/** The whole document as one update, read back and compared. Undefined when it does not hold the same. */
export function snapshotOf(doc: Y.Doc, ref: DocRef): Uint8Array | undefined {
  const snapshot = Y.encodeStateAsUpdate(doc)
  const copy = openRoots(new Y.Doc(), ref)
  Y.applyUpdate(copy, snapshot)
  const isSame =
    Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(doc)) && isDeepStrictEqual(contentOf(copy), contentOf(doc))
  copy.destroy()
  return isSame ? snapshot : undefined
}

/** Everything a document says, root by root, as plain JSON. */
export const contentOf = (doc: Y.Doc) => Object.fromEntries([...doc.share].map(([root, type]) => [root, type.toJSON()]))
