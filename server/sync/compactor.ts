import type * as Y from 'yjs'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import type { Keeper } from './keeper.ts'
import { limits } from './limits.ts'
import { type Loaded, snapshotOf } from './load.ts'

/** Keeps a document's journal short: replaces it by a snapshot now and then, the larger the document the more rarely. */
export function createCompactor(
  { journal, log }: Pick<Parts, 'journal' | 'log'>,
  ref: DocRef,
  doc: Y.Doc,
  keeper: Keeper,
  loaded: Loaded,
) {
  let { seq, updates, bytes } = loaded
  let isRunning = false

  const run = async () => {
    // Only when memory and disk are level may a snapshot stand for the journal.
    if (isRunning || !keeper.isLevel()) return
    isRunning = true
    try {
      const snapshot = snapshotOf(doc, ref)
      if (!snapshot) return log.error({ doc: docName(ref) }, 'a snapshot does not hold what its document holds')
      const before = updates
      await journal.compact(docName(ref), seq, snapshot)
      updates -= before - 1
      bytes = snapshot.length
    } catch (cause) {
      log.warn({ doc: docName(ref), ...causeOf(cause) }, 'a document could not be compacted')
    } finally {
      isRunning = false
    }
  }
  return {
    /** The sequence number of the last durable update. */
    seq: () => seq,
    kept(at: number) {
      seq = at
      updates++
      if (updates > limits.compactAfter + bytes / 100) void run()
    },
    /** Waits until all is on disk, and leaves a short journal where that is worth it. */
    async close() {
      await keeper.settled()
      if (updates > 1) await run()
    },
  }
}
