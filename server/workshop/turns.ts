/** Lets at most `most` run at a time. Whoever comes on top waits in line, and nobody overtakes. */
export function createTurns(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (running < most) running++
    // Whoever is done hands over their own place.
    else await new Promise<void>((begin) => waiting.push(begin))
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
