/**
 * Counts one connection's sync messages and says which may be called saved. A message that came before what it builds on is a
 * gap: until a later step 2, which brings everything its sender has, is on disk, nothing from the gap on is saved.
 */
export function createAcks() {
  let received = 0
  let gaps: number[] = []
  return {
    /** The number of the message that has just come. */
    next: (): number => ++received,
    gap(n: number) {
      gaps.push(n)
    },
    /** Message `n` is on disk. Whether the client may be told that the first `n` are. */
    kept(n: number, isStep2: boolean): boolean {
      if (isStep2) gaps = gaps.filter((gap) => gap > n)
      return gaps[0] === undefined || n < gaps[0]
    },
  }
}
