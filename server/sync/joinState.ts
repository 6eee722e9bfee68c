import * as Y from 'yjs'
import { syncFrame } from './frames.ts'

/** The base is built anew when so many updates, or bytes, have come on top of it. */
const longTail = { updates: 300, bytes: 2 ** 20 }
const manyVectors = 64

const empty = Uint8Array.of(0, 0)

/**
 * What joiners are sent, built once for all of them: the whole document as it was when somebody last joined from nothing,
 * and a tail of what came since, as long as that is short: between two joiners there may be hours of work. Answers to other state
 * vectors are remembered until the document grows.
 */
export function createJoinState(doc: Y.Doc) {
  let base: Uint8Array | undefined
  let tail: Uint8Array[] = []
  let tailBytes = 0
  const answers = new Map<string, Uint8Array>()

  const forget = () => {
    base = undefined
    tail = []
    tailBytes = 0
  }
  const remembered = (key: string, make: () => Uint8Array): Uint8Array => {
    const answer = answers.get(key) ?? syncFrame('step2', make())
    if (answers.size < manyVectors) answers.set(key, answer)
    return answer
  }

  return {
    grew(update: Uint8Array) {
      answers.clear()
      if (!base) return
      tail.push(update)
      tailBytes += update.length
      if (tail.length > longTail.updates || tailBytes > longTail.bytes) forget()
    },
    /** Frames that bring somebody with this state vector up to now; step 2 comes last. Throws on a broken vector. */
    frames(vector: Uint8Array): Uint8Array[] {
      if (Y.decodeStateVector(vector).size > 0) {
        return [remembered(Buffer.from(vector).toString('latin1'), () => Y.encodeStateAsUpdate(doc, vector))]
      }
      base ??= syncFrame('update', Y.encodeStateAsUpdate(doc))
      return [base, remembered('', () => (tail.length > 0 ? Y.mergeUpdates(tail) : empty))]
    },
  }
}
