import { createEffect } from 'solid-js'
import type { Component } from 'solid-js'
import type { Placed } from '#shared/docs/board.ts'
import type { Box } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item, Kind } from '#shared/items/index.ts'
import type { Palette } from '../canvas/palette.ts'
import type { Deeds } from './deeds.ts'
import type { Desk } from './desk.ts'

/** What a view of one item is given. `item` is live: read its fields where they are shown. */
export interface ViewProps<T extends Item> {
  id: ItemId
  item: T
  desk: Desk
  deeds: Deeds
}

/** A brush: draws an item where it lies, `box` being all it covers. `scale` is device pixels per board unit. */
export type Brush<T extends Item> = (
  pen: CanvasRenderingContext2D,
  item: Placed<T>,
  box: Box,
  palette: Palette,
  scale: number,
) => void

/** How a kind looks. Floors lie under everything: their surface is always painted, and only their words are elements. */
export interface Look<T extends Item> {
  View: Component<ViewProps<T>>
  paint: Brush<T>
  isFloor: boolean
}

export type Looks = { [K in Kind]: Look<Extract<Item, { kind: K }>> }

/** Where an element lies. Used as a style object, so it goes in by script and not by markup. */
export const placed = (item: Item): Record<string, string> => ({
  left: `${item.at.x}px`,
  top: `${item.at.y}px`,
  'z-index': String(Math.round(item.order)),
})

/** Gives an element the focus whenever the keyboard is at its item, also when it comes back onto the page. */
export function keepFocus(element: HTMLElement, id: ItemId, desk: Desk): void {
  createEffect(() => {
    if (desk.focused.is(id) && !desk.editing.is(id)) element.focus({ preventScroll: true })
  })
}
