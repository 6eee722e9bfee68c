import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** Up to here a loop is quicker than the decoder of the platform. */
const short = 40

/** The mark of a word among plain values. */
const word = 119

/** Reads updates of version 1 as Yjs does, short plain words faster: names of fields are most of what an update holds. */
export class QuickDecoder extends Y.UpdateDecoderV1 {
  override readString(): string {
    const from = this.restDecoder
    const start = from.pos
    const length = decoding.readVarUint(from)
    const end = from.pos + length
    if (length > 0 && length <= short && end <= from.arr.length) {
      let text = ''
      for (let at = from.pos; at < end; at++) {
        const letter = from.arr[at] ?? 128
        if (letter > 127) break
        text += String.fromCharCode(letter)
      }
      if (text.length === length) {
        from.pos = end
        return text
      }
    }
    from.pos = start
    return super.readString()
  }

  override readAny(): unknown {
    const from = this.restDecoder
    if (from.arr[from.pos] !== word) return super.readAny()
    from.pos++
    return this.readString()
  }
}
