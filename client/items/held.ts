import { type Accessor, createSignal } from 'solid-js'
import { plus, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'

/** What has been taken up, to be laid down with the next tap: dragging for those who cannot drag. On this screen only. */
export interface Held {
  ids: Accessor<readonly ItemId[]>
  has(id: ItemId): boolean
  /** How far the keyboard has carried it, board units. */
  by: Accessor<Point>
  takeUp(ids: readonly ItemId[]): void
  shift(by: Point): void
  /** One of them is gone. */
  lose(id: ItemId): void
  letGo(): void
}

const here: Point = { x: 0, y: 0 }

export function createHeld(): Held {
  const [ids, setIds] = createSignal<readonly ItemId[]>([])
  const [by, setBy] = createSignal(here)
  const hold = (next: readonly ItemId[]) => {
    setBy(here)
    setIds(next)
  }
  return {
    ids,
    by,
    has: (id) => ids().includes(id),
    takeUp: hold,
    shift: (more) => void setBy((now) => plus(now, more)),
    lose: (id) => void (ids().includes(id) && setIds((now) => now.filter((one) => one !== id))),
    letGo: () => void (ids().length > 0 && hold([])),
  }
}
