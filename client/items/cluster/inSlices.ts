/** How long a slice of work may take, milliseconds: the frame it is in still comes in time. */
const slice = 8

/** Drives work that rests now and then, and lets the page breathe between slices. Undefined when it is not wanted any more. */
export async function inSlices<T>(work: Generator<void, T>, isWanted: () => boolean): Promise<T | undefined> {
  let started = performance.now()
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
    if (performance.now() - started < slice) continue
    await new Promise((resume) => setTimeout(resume))
    if (!isWanted()) return undefined
    started = performance.now()
  }
}
