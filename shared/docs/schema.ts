import type * as Y from 'yjs'
import type { DocRef } from './ref.ts'

/**
 * How the documents of one kind have changed. Version 1 is the first; each migration makes one version the next, and must
 * change nothing when it is run again. It may touch everything but what people have written: the words stay the words.
 */
export interface Schema {
  readonly migrations: readonly ((doc: Y.Doc) => void)[]
  /** The lowest version a page must know to write. Raised when what is stored has changed its meaning. */
  readonly mustKnow: number
}

export const schemas: Record<DocRef['kind'], Schema> = {
  board: { migrations: [], mustKnow: 1 },
  proposal: { migrations: [], mustKnow: 1 },
}

/** Where a document says of which version it is. Only the server writes there; a document of version 1 says nothing. */
const root = 'schema'

/** Where only the server writes; undefined in a document that has no such place. */
export const serversRoot = (doc: Y.Doc) => doc.share.get(root)

/** The version a program knows. */
export const knownVersion = ({ migrations }: Schema): number => migrations.length + 1

/** The version of a document. */
export function versionIn(doc: Y.Doc): number {
  const version = doc.share.has(root) ? doc.getMap(root).get('version') : undefined
  return typeof version === 'number' ? version : 1
}

/** Defines the root in a copy of a document, when the document has it. */
export function openVersion(copy: Y.Doc, of: Y.Doc): void {
  if (of.share.has(root)) copy.getMap(root)
}

/** Makes a document one of the known version, in one transaction. Says whether there was anything to do. */
export function migrate(doc: Y.Doc, schema: Schema): boolean {
  const from = versionIn(doc)
  const to = knownVersion(schema)
  if (from >= to) return false
  doc.transact(() => {
    for (const change of schema.migrations.slice(from - 1)) change(doc)
    doc.getMap(root).set('version', to)
  })
  return true
}
