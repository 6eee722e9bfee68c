/** Waits until something is true, looking again every few milliseconds; fails with a sentence when it never is. */
export async function until(isTrue: () => unknown, ms = 15_000): Promise<void> {
  const end = performance.now() + ms
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`It never became true: ${isTrue}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
