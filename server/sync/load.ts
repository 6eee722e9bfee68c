import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { openBoard } from '#shared/docs/board.ts'
import { openProposal } from '#shared/docs/proposal.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { openVersion } from '#shared/docs/schema.ts'
import { Damaged, type Journal, type Kept } from '../ports/journal.ts'

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

/**
 * Reads a document. Rejects when any of it cannot be read: half a document is no document, and never an empty one. `show` gets
 * what lies on disk before it is understood, which takes longer than sending it.
 */
export async function loadDocument(
  journal: Journal,
  ref: DocRef,
  show: (kept: Kept) => Promise<void> = async () => undefined,
): Promise<Loaded> {
  const kept = await journal.read(docName(ref))
  await show(kept)
  const { seq, gen, retired: signed, updates } = kept
  const doc = openRoots(new Y.Doc(), ref)
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update)
    })
  } catch (cause) {
    throw new Damaged(`${docName(ref)} holds an update that does not decode.`, { cause, left: kept })
  }
  openVersion(doc, doc)
  if (isPending(doc)) throw new Damaged(`${docName(ref)} lacks updates in between.`, { left: kept })
  const retired = new Set(signed)
  signAnew(doc, (client) => doc.store.clients.has(client) || retired.has(client))
  return { doc, seq, gen, retired, updates: updates.length, bytes: updates.reduce((sum, one) => sum + one.length, 0) }
}

const isPending = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null

/** A damaged document up to the first update that does not fit. Undefined when not even the first one does. */
export function readAsFarAsWhole(ref: DocRef, updates: readonly Uint8Array[]): Y.Doc | undefined {
  for (let doc = openRoots(new Y.Doc(), ref), count = 0; ; count++) {
    const update = updates[count]
    if (!update) return count > 0 ? doc : undefined
    const before = updates.slice(0, count)
    try {
      Y.applyUpdate(doc, update)
      if (!isPending(doc)) continue
    } catch {
      // Half of it may have been applied: what came before is read once more, without it.
    }
    doc.destroy()
    return before.length > 0 ? readAsFarAsWhole(ref, before) : undefined
  }
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
  openVersion(copy, doc)
  Y.applyUpdate(copy, snapshot)
  const isSame =
    Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(doc)) && isDeepStrictEqual(contentOf(copy), contentOf(doc))
  copy.destroy()
  return isSame ? snapshot : undefined
}

/** Everything a document says, root by root, as plain JSON. */
export const contentOf = (doc: Y.Doc) => Object.fromEntries([...doc.share].map(([root, type]) => [root, type.toJSON()]))
