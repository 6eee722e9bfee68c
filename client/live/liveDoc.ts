import { createSignal } from 'solid-js'
import type { Copy, CopyHears } from './copy.ts'
import type { LiveDoc } from './docTypes.ts'

/** A page that is refused again and again is at fault itself: then it has to be loaded anew. Times, and milliseconds. */
const most = { times: 3, within: 60_000 }

/**
 * Keeps a page on a true copy of its document. A copy whose words were refused, or whose document has begun anew, is thrown
 * away and the next one opened; what was only in the old one is offered back, and merged by nobody.
 */
export function openLiveDoc(open: (hears: CopyHears) => Copy): LiveDoc & { isAtRisk(): boolean } {
  const [rescued, setRescued] = createSignal<readonly string[]>([])
  let renewals: number[] = []
  let hasUnkept = false

  const hears = (older: readonly string[]): CopyHears => ({
    older,
    rescued: (words) => setRescued((all) => [...new Set([...all, ...words])]),
    unkept: () => {
      hasUnkept = true
    },
    gone: () => setRescued([]),
    worn: (texts) => {
      renewals = renewals.filter((at) => at > Date.now() - most.within)
      if (renewals.push(Date.now()) > most.times) return false
      const old = connection()
      setConnection(open(hears(texts)))
      old.close()
      return true
    },
  })
  const [connection, setConnection] = createSignal<Copy>(open(hears([])), { equals: false })

  return {
    connection,
    rescued,
    dropRescued() {
      setRescued([])
      hasUnkept = false
      connection().dropWords()
    },
    /** Closing the page now would lose words. */
    isAtRisk: () => connection().isDirty() || (hasUnkept && rescued().length > 0),
    close: () => connection().close(),
  }
}
