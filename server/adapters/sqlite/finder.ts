/** A byte string is looked for by its last eight bytes: sentences that begin alike seldom end alike. */
const tailLength = 8

/**
 * Looks for many byte strings in one pass over blocks that follow each other, also where one lies across their border.
 * Strings shorter than eight bytes are never found.
 */
export function createFinder(wanted: readonly Uint8Array[]) {
  const long = wanted.filter((one) => one.length >= tailLength)
  const same = Map.groupBy(long, (one) => Buffer.from(one).toString('latin1'))
  const byTail = Map.groupBy(same.values(), ([one]) => (one ? tailOf(one) : ''))
  /** Whether any tail hashes here: nearly every position of a file is told no by this alone. */
  const isTail = new Uint8Array(1 << 16)
  for (const [one] of same.values()) if (one) isTail[hashOf(one.at(-5) ?? 0, lastFour(one))] = 1
  const overlap = Math.max(tailLength, ...long.map((one) => one.length)) - 1
  const found = new Set<Uint8Array>()
  let last: Uint8Array = new Uint8Array(0)

  const lookAt = (bytes: Buffer, end: number) => {
    const tail = bytes.toString('latin1', end - tailLength, end)
    const waiting = byTail.get(tail)
    if (!waiting) return
    const left = waiting.filter((alike) => {
      const [one] = alike
      if (!one || end < one.length || bytes.compare(one, 0, one.length, end - one.length, end) !== 0) return true
      for (const each of alike) found.add(each)
      return false
    })
    byTail.set(tail, left)
  }

  return {
    look(block: Uint8Array): void {
      const bytes = Buffer.concat([last, block])
      for (let at = 0, four = 0, fifth = 0; at < bytes.length; at++) {
        fifth = four >>> 24
        four = ((four << 8) | (bytes[at] ?? 0)) >>> 0
        if (at >= tailLength - 1 && isTail[hashOf(fifth, four)] === 1) lookAt(bytes, at + 1)
      }
      last = bytes.subarray(Math.max(0, bytes.length - overlap))
    },
    found: (): Uint8Array[] => [...found],
  }
}

const tailOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(-tailLength)).toString('latin1')

const lastFour = (bytes: Uint8Array): number => bytes.subarray(-4).reduce((four, byte) => ((four << 8) | byte) >>> 0, 0)

/** Sixteen bits of the last five bytes. */
const hashOf = (fifth: number, four: number): number => Math.imul(four ^ (fifth << 13), 0x9e3779b1) >>> 16
