import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { frirum, messageType } from './doc.ts'

/** A frame of type 100, read. `gen` is the document's generation, `epoch` names one run of the server. */
export type FrirumFrame =
  | {
      is: 'hello'
      protocol: number
      gen: number
      epoch: string
      mayWrite: boolean
      schemaMin: number
      maxBytes: number
    }
  | { is: 'saved'; n: number; seq: number }
  | { is: 'notSaved'; reason: string; retryMs: number }
  | { is: 'reset'; gen: number }
  | { is: 'ping' }

/** A whole frame, ready to send. */
export function encodeFrirum(frame: FrirumFrame): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, messageType.frirum)
  encoding.writeVarUint(to, frirum[frame.is])
  switch (frame.is) {
    case 'hello':
      encoding.writeVarUint(to, frame.protocol)
      encoding.writeVarUint(to, frame.gen)
      encoding.writeVarString(to, frame.epoch)
      encoding.writeVarUint(to, Number(frame.mayWrite))
      encoding.writeVarUint(to, frame.schemaMin)
      encoding.writeVarString(to, JSON.stringify({ maxBytes: frame.maxBytes }))
      break
    case 'saved':
      encoding.writeVarUint(to, frame.n)
      encoding.writeVarUint(to, frame.seq)
      break
    case 'notSaved':
      encoding.writeVarString(to, frame.reason)
      encoding.writeVarUint(to, frame.retryMs)
      break
    case 'reset':
      encoding.writeVarUint(to, frame.gen)
      break
    case 'ping':
      break
  }
  return encoding.toUint8Array(to)
}

/** Reads what follows the message type. Undefined for a frame of a newer server; throws on a cut one. */
export function readFrirum(from: decoding.Decoder): FrirumFrame | undefined {
  switch (decoding.readVarUint(from)) {
    case frirum.hello:
      return {
        is: 'hello',
        protocol: decoding.readVarUint(from),
        gen: decoding.readVarUint(from),
        epoch: decoding.readVarString(from),
        mayWrite: decoding.readVarUint(from) === 1,
        schemaMin: decoding.readVarUint(from),
        maxBytes: Number(JSON.parse(decoding.readVarString(from)).maxBytes),
      }
    case frirum.saved:
      return { is: 'saved', n: decoding.readVarUint(from), seq: decoding.readVarUint(from) }
    case frirum.notSaved:
      return { is: 'notSaved', reason: decoding.readVarString(from), retryMs: decoding.readVarUint(from) }
    case frirum.reset:
      return { is: 'reset', gen: decoding.readVarUint(from) }
    case frirum.ping:
      return { is: 'ping' }
    default:
      return undefined
  }
}
