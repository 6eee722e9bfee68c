import { type Accessor, createSelector, createSignal } from 'solid-js'
import type { ItemId } from '#shared/ids.ts'

/** What one person has picked: on this screen only, in the order it was picked. */
export interface Picks {
  ids: Accessor<readonly ItemId[]>
  has(id: ItemId): boolean
  set(ids: readonly ItemId[]): void
  /** Picks it, or lets it go when it was picked. */
  flip(id: ItemId): void
  none(): void
}

export function createPicks(): Picks {
  const [ids, set] = createSignal<readonly ItemId[]>([])
  const members = () => new Set(ids())
  return {
    ids,
    has: createSelector(members, (id: ItemId, picked) => picked.has(id)),
    set: (next) => set([...new Set(next)]),
    flip: (id) => set((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id])),
    none: () => set((now) => (now.length > 0 ? [] : now)),
  }
}
