/** A byte string is looked for by its first four bytes. */
const headLength = 4

/**
 * Looks for many byte strings in one pass over blocks that follow each other, also where one lies across their border.
 * Strings shorter than four bytes are never found.
 */
export function createFinder(wanted: readonly Uint8Array[]) {
  const long = wanted.filter((one) => one.length >= headLength)
  const byHead = Map.groupBy(long, headOf)
  /** Whether any head hashes here: nearly every position of a file is told no by this alone. */
  const isHead = new Uint8Array(1 << 16)
  for (const head of byHead.keys()) isHead[hashOf(head)] = 1
  const overlap = Math.max(headLength, ...long.map((one) => one.length)) - 1
  const found = new Set<Uint8Array>()
  let last: Uint8Array = new Uint8Array(0)

  return {
    look(block: Uint8Array): void {
      const bytes = Buffer.concat([last, block])
      for (let at = 0, head = 0; at < bytes.length; at++) {
        head = ((head << 8) | (bytes[at] ?? 0)) >>> 0
        if (at < headLength - 1 || isHead[hashOf(head)] === 0) continue
        const start = at - headLength + 1
        for (const one of byHead.get(head) ?? []) {
          if (bytes.subarray(start, start + one.length).equals(one)) found.add(one)
        }
      }
      last = bytes.subarray(Math.max(0, bytes.length - overlap))
    },
    found: (): Uint8Array[] => [...found],
  }
}

const headOf = (bytes: Uint8Array): number =>
  bytes.subarray(0, headLength).reduce((head, byte) => ((head << 8) | byte) >>> 0, 0)

const hashOf = (head: number): number => Math.imul(head, 0x9e3779b1) >>> 16
