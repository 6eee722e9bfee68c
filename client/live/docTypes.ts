import type { Accessor } from 'solid-js'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { DocRef } from '#shared/docs/ref.ts'

/** The badge's five states, no others (reliability 2.1). Never derived from "synced". */
export type SaveState = 'saved' | 'saving' | 'retrying' | 'device' | 'failed'

/** A page's copy of a document, alive. `connectDoc` in `connect.ts` makes one. */
export interface DocConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  saveState: Accessor<SaveState>
  mayWrite: Accessor<boolean>
  /** True once the server's content is here. */
  ready: Accessor<boolean>
  /** Set when the connection is refused for good: why, in a word a page can explain. */
  refused: Accessor<'not-signed-in' | 'not-allowed' | 'not-found' | 'stale' | undefined>
  /** Words typed here, or on an earlier visit, that can no longer be brought to the document. */
  rescued: Accessor<readonly string[]>
  /** They have been seen to: they leave this device. */
  dropRescued(): void
  close(): void
}

export type ConnectDoc = (ref: DocRef) => DocConnection
