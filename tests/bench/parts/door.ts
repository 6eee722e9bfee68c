import { createEncoder, toUint8Array, writeVarString } from 'lib0/encoding'

/** Where and as whom a client enters a document. `name` is for servers whose socket carries many documents. */
export interface Door {
  url: string
  headers: Record<string, string>
  name?: string
}

/** What stands before every message of a server whose socket carries many documents. */
export function prefixOf({ name }: Door): Uint8Array {
  const to = createEncoder()
  if (name !== undefined) writeVarString(to, name)
  return toUint8Array(to)
}
