import { type Accessor, createSignal } from 'solid-js'
import type { Point } from '#shared/geometry.ts'

/** Where the menu is open: at a point of the window, over a point of the board when it was opened there. */
export interface MenuPlace {
  seen: Point
  at?: Point | undefined
  /** It is about the floor, whatever is picked. */
  isFloor: boolean
}

export interface MenuSpot {
  place: Accessor<MenuPlace | undefined>
  open(place: MenuPlace): void
  close(): void
}

export function createMenuSpot(): MenuSpot {
  const [place, setPlace] = createSignal<MenuPlace>()
  return { place, open: setPlace, close: () => void setPlace(undefined) }
}
