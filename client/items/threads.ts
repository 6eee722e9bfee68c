import { createSignal } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'

/** Which comments are about which thing. They are no part of the picture; their words are in the desk's items. */
export interface Threads {
  of(on: ItemId): readonly ItemId[]
  /** Everything that something is said of. */
  all(): readonly ItemId[]
  has(comment: ItemId): boolean
  /** Takes in what a comment is about, or that it is gone. */
  put(comment: ItemId, on: ItemId | undefined): void
}

export function createThreads(): Threads {
  const abouts = new Map<ItemId, ItemId>()
  const [version, setVersion] = createSignal(0)
  const now = () => {
    version()
    return [...abouts]
  }
  return {
    of: (on) => now().flatMap(([id, about]) => (about === on ? id : [])),
    all: () => [...new Set(now().map(([, about]) => about))],
    has: (comment) => abouts.has(comment),
    put(comment, on) {
      if (on === abouts.get(comment)) return
      if (on) abouts.set(comment, on)
      else abouts.delete(comment)
      setVersion((n) => n + 1)
    },
  }
}
