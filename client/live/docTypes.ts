import type { Accessor } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { DocRef } from '#shared/docs/ref.ts'

/** The badge's five states, no others (reliability 2.1). Never derived from "synced". */
export type SaveState = 'saved' | 'saving' | 'retrying' | 'device' | 'failed'

/** Why nothing of this page is kept just now, in a word it can explain. `old`: the page knows less than the document holds. */
export type Trouble = 'storage' | 'damaged' | 'full' | 'old'

/** A page's copy of a document, alive, for as long as it is true. `openCopy` in `copy.ts` makes one. */
export interface DocConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  saveState: Accessor<SaveState>
  mayWrite: Accessor<boolean>
  /** True once the server's content is here. */
  ready: Accessor<boolean>
  /** Set when the connection is refused for good: why, in a word a page can explain. */
  refused: Accessor<'not-signed-in' | 'not-allowed' | 'not-found' | 'stale' | undefined>
  /** Set while the server says that it cannot keep anything. */
  trouble: Accessor<Trouble | undefined>
  /** Something here is not known to be saved. */
  isDirty(): boolean
  close(): void
}

/** A document on a page, through as many copies as it takes: one that is no longer true is replaced by a new one. */
export interface LiveDoc {
  connection: Accessor<DocConnection>
  /** Words typed here, or on an earlier visit, that can no longer be brought to the document. */
  rescued: Accessor<readonly string[]>
  /** They have been seen to: they leave this device. */
  dropRescued(): void
  close(): void
}

/** A document as a device had it last: of which generation it was, and whether this page might write in it. */
export interface KeptDoc {
  gen: number
  mayWrite: boolean
  update: Uint8Array
}

/** Where a device keeps a document, to open it before the server answers, and without the network. */
export interface DocShelf {
  take(): Promise<KeptDoc | undefined>
  /** Keeps the document from now on, until it is destroyed. */
  follow(doc: Y.Doc, about: () => { gen: number | undefined; mayWrite: boolean }): void
  wipe(): Promise<void>
}

export type ConnectDoc = (ref: DocRef) => LiveDoc
