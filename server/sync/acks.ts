/**
 * Counts one connection's sync messages and says which may be called saved. A message that came before what it builds on is a
 * gap: until a later step 2, which brings everything its sender has, is on disk, nothing from the gap on is saved.
 */
export function createAcks() {
  let received = 0
  /** The first and last message that may be missing; between them nothing is called saved. */
  let gap: { first: number; last: number } | undefined
  return {
    /** The number of the message that has just come. */
    next: (): number => ++received,
    gap(n: number) {
      gap = { first: gap?.first ?? n, last: n }
    },
    /** Message `n` is on disk. Whether the client may be told that the first `n` are. */
    kept(n: number, isStep2: boolean): boolean {
      if (gap && isStep2) gap = n > gap.last ? undefined : { first: Math.max(gap.first, n + 1), last: gap.last }
      return !gap || n < gap.first
    },
  }
}
