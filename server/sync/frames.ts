import * as encoding from 'lib0/encoding'
import { messageType } from '#shared/wire/doc.ts'

/** Kinds of a sync message, as y-protocols numbers them. */
export const syncKind = { step1: 0, step2: 1, update: 2 } as const

/** A whole sync frame around a state vector or an update. */
export function syncFrame(kind: keyof typeof syncKind, bytes: Uint8Array): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, messageType.sync)
  encoding.writeVarUint(to, syncKind[kind])
  encoding.writeVarUint8Array(to, bytes)
  return encoding.toUint8Array(to)
}

/** A whole awareness frame around entries that are already encoded. */
export function presenceFrame(entries: readonly Uint8Array[]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, entries.length)
  for (const entry of entries) encoding.writeUint8Array(inner, entry)
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, messageType.awareness)
  encoding.writeVarUint8Array(to, encoding.toUint8Array(inner))
  return encoding.toUint8Array(to)
}
