import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { messageType } from '#shared/wire/doc.ts'
import { updateFrame } from '#tests/kit/rawUpdate.ts'
import { aWire, type Wire } from './wire.ts'

/** A page that does everything right, with its copy of the document. */
export interface Honest {
  doc: Y.Doc
  wire: Wire
  /** Asks for everything and hands over everything, as a page does when it comes. */
  greet(): void
}

function syncFrame(kind: 0 | 1, bytes: Uint8Array): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, messageType.sync)
  encoding.writeVarUint(to, kind)
  encoding.writeVarUint8Array(to, bytes)
  return encoding.toUint8Array(to)
}

/** `client` is the Yjs client id it signs with: told, so that a round repeats. */
export function anHonest(client: number, open: (doc: Y.Doc) => unknown): Honest {
  const doc = new Y.Doc()
  doc.clientID = client
  open(doc)
  const wire = aWire((frame) => {
    const from = decoding.createDecoder(frame)
    if (decoding.readVarUint(from) !== messageType.sync) return
    const kind = decoding.readVarUint(from)
    const bytes = decoding.readVarUint8Array(from)
    if (kind === 0) wire.say(syncFrame(1, Y.encodeStateAsUpdate(doc, bytes)))
    else Y.applyUpdate(doc, bytes, wire)
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== wire) wire.say(updateFrame(update))
  })
  return { doc, wire, greet: () => wire.say(syncFrame(0, Y.encodeStateVector(doc))) }
}
