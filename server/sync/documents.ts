import type * as Y from 'yjs'
import type { DocRef } from '#shared/docs/ref.ts'

/** An open document on the server. Everything in it is on disk or on its way; `edit` says when. */
export interface OpenDocument {
  readonly doc: Y.Doc
  /**
   * Changes the document under the server's own signature, in one transaction, and resolves when that is durable. Others
   * hear of it only then. Rejects when it could not be kept. A change that changes nothing resolves at once.
   */
  edit(change: (doc: Y.Doc) => void): Promise<void>
  /** Hears after every durable change, whoever made it; returns the way to stop. */
  onChange(hear: () => void): () => void
  /** Gives the document back. When nobody holds it and no socket shows it, it leaves memory. */
  release(): void
}

/** All documents, opened by reference, one copy in memory however many ask. Made by `server/sync`. */
export interface Documents {
  /** Rejects when the document cannot be read; it is then kept as it is, never replaced by an empty one. */
  open(ref: DocRef): Promise<OpenDocument>
  close(): Promise<void>
}
