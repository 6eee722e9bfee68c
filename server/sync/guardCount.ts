import type * as Y from 'yjs'
import { type Limits, usualLimits } from '../limits.ts'
import type { Signer } from './guardLaw.ts'

/**
 * Counts the items that an update adds to those that were ever there. `by` is a participant; who writes everything is only
 * held to what a board can carry.
 */
export function createCount(items: Y.Map<unknown>, by: Signer | undefined, limits: Limits = usualLimits) {
  const { boardItems, boardItemsOpen, boardItemsCrowd, boardItemsEach } = limits
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
      if (all >= (by ? boardItemsOpen : boardItems)) return false
      if (by && all >= boardItemsCrowd) {
        own ??= countOwn()
        if (own + added >= boardItemsEach) return false
      }
      added++
      return true
    },
  }
}
