import type * as Y from 'yjs'
import type { Signer } from './guardLaw.ts'
import { limits } from './limits.ts'

/**
 * Counts the items that an update adds to those that were ever there. `by` is a participant; who writes everything is only
 * held to what a board can carry.
 */
export function createCount(items: Y.Map<unknown>, by: Signer | undefined) {
  const { most, open, crowd, each } = limits.items
  let added = 0
  let own: number | undefined
  const countOwn = (): number => {
    let count = 0
    for (const entry of items._map.values()) if (by?.owns(entry.id.client)) count++
    return count
  }
  return {
    /** Whether one more may come; then it counts. */
    hasRoom(): boolean {
      const all = items._map.size + added
      if (all >= (by ? open : most)) return false
      if (by && all >= crowd) {
        own ??= countOwn()
        if (own + added >= each) return false
      }
      added++
      return true
    },
  }
}
