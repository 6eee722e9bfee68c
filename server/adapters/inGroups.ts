/** Something that waits to be carried out and wants to hear if it could not be. */
export interface Waits {
  reject(cause: unknown): void
}

/**
 * Carries out at once what comes when nothing is under way; what comes meanwhile waits and goes together as the next group,
 * as many as `fits` says (at least one). `carryOut` tells each of its group how it went; when it rejects, all of them are.
 */
export function inGroups<T extends Waits>(carryOut: (group: T[]) => Promise<void>, fits: (waiting: T[]) => number) {
  const waiting: T[] = []
  let working: Promise<void> | undefined
  const work = async () => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, Math.max(1, fits(waiting)))
      await carryOut(group).catch((cause) => {
        for (const one of group) one.reject(cause)
      })
    }
    working = undefined
  }
  return {
    add(one: T): void {
      waiting.push(one)
      working ??= work()
    },
    /** Resolves when nothing waits any more. */
    async done(): Promise<void> {
      await working
    },
  }
}
