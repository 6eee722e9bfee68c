import { createEffect } from 'solid-js'
import type { Component } from 'solid-js'
import type { Placed } from '#shared/docs/board.ts'
import type { Box } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Item, Kind } from '#shared/items/index.ts'
import type { BoxOf } from '#shared/items/kind.ts'
import type { Voice } from '#shared/programme/codes.ts'
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

/**
 * A brush: draws an item where it lies, `box` being all it covers. `scale` is device pixels per board unit; `boxOf` says where
 * others lie.
 */
export type Brush<T extends Item> = (
  pen: CanvasRenderingContext2D,
  item: Placed<T>,
  box: Box,
  palette: Palette,
  scale: number,
  boxOf: BoxOf,
) => void

/** Device pixels per board unit below which an item may be no more than its colour. */
export const speckBelow = 0.08

/** How a kind looks. What of it can be touched, and where it lies when it hangs on others, is `shape` in its traits. */
export interface Look<T extends Item> {
  View: Component<ViewProps<T>>
  paint: Brush<T>
  /** The same from so far that only its colour is left, when it has one: it is drawn without having been read. */
  speck?(pen: CanvasRenderingContext2D, voice: Voice, box: Box, palette: Palette): void
  /** Floors lie under everything: their surface is always painted, and only their words are elements. */
  isFloor: boolean
  /** Painted at every zoom, above the floors and under the elements. Its View adds only what must be an element. */
  isPainted?: boolean
  /** Its element hides every pixel of its painted picture, so that both may be there at once. */
  isOpaque?: boolean
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
