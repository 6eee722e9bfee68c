import type { OnDisk } from './storage.ts'

/** A document as it was kept: updates in the order they were appended, oldest first, possibly led by one snapshot. */
export interface Kept {
  /** Sequence number of the last update; 0 when nothing was ever appended. */
  seq: number
  /** Generation: raised when a document is rebuilt without its history, so that old copies are refused. */
  gen: number
  /** Yjs client ids that signed in earlier generations. Whoever still brings what they signed has an old copy. */
  retired: number[]
  updates: Uint8Array[]
}

/**
 * What is kept of one document no longer reads as it was written. It is left so, and never replaced by an empty one. `left` is
 * the most of it that still reads: all there was up to some update.
 */
export class Damaged extends Error {
  override name = 'Damaged'
  readonly left: Kept | undefined
  constructor(message: string, { left, ...options }: ErrorOptions & { left?: Kept | undefined } = {}) {
    super(message, options)
    this.left = left
  }
}

/** The document was erased for good: nothing of it is kept, and nothing more is taken. */
export class Erased extends Error {
  override name = 'Erased'
}

/** An update belongs to a generation of its document that is no more. */
export class Superseded extends Error {
  override name = 'Superseded'
}

/**
 * Keeps documents as append-only logs of Yjs updates. Sequence numbers are per document, from 1, without gaps.
 * `append` resolves when the update is durable (for disks: after fsync), never before; calls waiting at the same time share
 * one transaction. It rejects with `StorageTrouble` when storage fails, and then nothing of that call is kept.
 */
export interface Journal extends OnDisk {
  /** Rejects with `Damaged` when any of it is, with `Erased` when it has been erased. A document never written has sequence number 0 and no updates. */
  read(doc: string): Promise<Kept>
  /** Rejects with `Superseded` when the document is no longer in generation `gen`, with `Erased` when it has been erased. */
  append(doc: string, update: Uint8Array, gen?: number): Promise<number>
  /**
   * Replaces everything up to and including `upto` by one snapshot that holds the same. Verifies what it wrote before it
   * deletes; a crash leaves old or new, never a mix. Disks keep what it replaces until the next one, in case this one is
   * damaged. Does nothing when a later snapshot is kept already.
   */
  compact(doc: string, upto: number, snapshot: Uint8Array): Promise<void>
  /**
   * Begins the next generation of a document, in one transaction: one snapshot and nothing older, or, without a snapshot,
   * nothing for ever. Gives its number, which is higher than the one before and than `above`. `retired` are remembered
   * besides those of earlier generations. Afterwards `scrub` takes what was replaced off the disk.
   */
  rebuild(doc: string, snapshot: Uint8Array | null, retired?: readonly number[], above?: number): Promise<number>
  /** Names of all documents that hold anything, in no particular order. */
  names(): Promise<string[]>
  /** Takes nothing more, finishes what waits. Safe to call twice. */
  close(): Promise<void>
}
