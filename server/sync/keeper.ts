/**
 * The way to disk of one document: every update in order, and word back in the same order. After the first failure nothing
 * more is kept: memory is ahead of disk by then, so the document has to be read anew.
 */
export function createKeeper(append: (update: Uint8Array) => Promise<number>, lost: (cause: unknown) => void) {
  let tail = Promise.resolve()
  let waiting = 0
  let unkept = 0
  let failed = false

  const fail = (cause: unknown) => {
    if (failed) return
    failed = true
    lost(cause)
  }
  const next = (turn: Promise<() => void>) => {
    waiting++
    tail = tail
      .then(() => turn)
      .then((run) => {
        waiting--
        run()
      })
      .catch(fail)
  }

  return {
    /** `kept` hears the sequence number once the update is durable; after a failure it never does. */
    add(update: Uint8Array, kept: (seq: number) => void) {
      if (failed) return
      unkept++
      next(
        append(update).then(
          (seq) => () => {
            unkept--
            if (!failed) kept(seq)
          },
          (cause) => () => fail(cause),
        ),
      )
    },
    /** Runs once everything handed over so far is durable; at once when it is. Never after a failure. */
    afterAll(run: () => void) {
      if (failed) return
      if (waiting === 0) return run()
      next(
        Promise.resolve(() => {
          if (!failed) run()
        }),
      )
    },
    /** Whether memory and disk are level. */
    isLevel: () => unkept === 0,
    /** Resolves when nothing waits any more, kept or lost. */
    async settled() {
      while (waiting > 0) await tail
    },
  }
}

export type Keeper = ReturnType<typeof createKeeper>
