/** A document as it was kept: updates in the order they were appended, oldest first, possibly led by one snapshot. */
export interface Kept {
  /** Sequence number of the last update; 0 when nothing was ever appended. */
  seq: number
  /** Generation: raised when a document is rebuilt without its history, so that old copies are refused. */
  gen: number
  updates: Uint8Array[]
}

/** What is kept of one document no longer reads as it was written. It is left so, and never replaced by an empty one. */
export class Damaged extends Error {
  override name = 'Damaged'
}

/**
 * Keeps documents as append-only logs of Yjs updates. Sequence numbers are per document, from 1, without gaps.
 * `append` resolves when the update is durable (for disks: after fsync), never before; calls waiting at the same time share
 * one transaction. It rejects with `StorageTrouble` when storage fails, and then nothing of that call is kept.
 */
export interface Journal {
  /** Rejects with `Damaged` when any of it is. A document never written has sequence number 0 and no updates. */
  read(doc: string): Promise<Kept>
  append(doc: string, update: Uint8Array): Promise<number>
  /**
   * Replaces everything up to and including `upto` by one snapshot that holds the same. Verifies what it wrote before it
   * deletes what it replaces; a crash leaves old or new, never a mix. Does nothing when a later snapshot is kept already.
   */
  compact(doc: string, upto: number, snapshot: Uint8Array): Promise<void>
  /** Names of all documents, in no particular order. */
  names(): Promise<string[]>
  /** Takes nothing more, finishes what waits. Safe to call twice. */
  close(): Promise<void>
}
