import { setTimeout as wait } from 'node:timers/promises'

/** What has not come after so long a silence, or so late, has not come. Milliseconds. */
const [quiet, longest] = [1000, 8000]

/**
 * Who said what when, and which of it was heard. Senders are numbered from 0, and so is what each of them says. Only what is
 * said after `start` counts, and each listener hears each thing once.
 */
export function trackDeliveries(senders: number) {
  const said: number[][] = Array.from({ length: senders }, () => [])
  const latencies: number[] = []
  let from = Number.POSITIVE_INFINITY
  let expected = 0

  const settled = async () => {
    const end = performance.now() + longest
    for (let before = -1; before !== latencies.length && performance.now() < end; await wait(quiet))
      before = latencies.length
  }
  return {
    latencies,
    start() {
      from = performance.now()
    },
    /** Notes that a sender says thing number `at` now, and that so many listeners should hear it. */
    say(sender: number, at: number, listeners: number) {
      const now = performance.now()
      const line = said[sender]
      if (line) line[at] = now
      if (now >= from) expected += listeners
    },
    /** A listener of its own, told of each thing that arrives. */
    listener() {
      const heard = Array.from({ length: senders }, () => -1)
      return (sender: number, at: number) => {
        const when = said[sender]?.[at]
        if (when === undefined || at <= (heard[sender] ?? at)) return
        heard[sender] = at
        if (when >= from) latencies.push(performance.now() - when)
      }
    },
    /** Waits until nothing arrives any more; the share that did. */
    async delivered(): Promise<number> {
      await settled()
      return expected === 0 ? 0 : latencies.length / expected
    },
  }
}
