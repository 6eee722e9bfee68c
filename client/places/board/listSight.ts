import { type Accessor, createEffect, createMemo, on } from 'solid-js'
import { around, type Box } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Desk } from '../../items/desk.ts'
import { readingOrder } from '../../items/reading.ts'
import { showItem } from './goTo.ts'

/** So much of the board is seen by who follows somebody in the list: the thing they are at, with what lies around it. */
const room = { w: 1200, h: 800 }

/** What somebody who has the board as a list sees of it: the thing they are at, or have picked. */
export function sightInList(desk: Desk): Box | undefined {
  desk.structure()
  const [picked] = desk.picks.ids()
  const id = desk.focused.id() ?? picked
  const box = id && around([desk.scene.boxOf(id)].flatMap((one) => one ?? []))
  if (!box) return undefined
  const { w, h } = { w: Math.max(room.w, box.w), h: Math.max(room.h, box.h) }
  return {
    x: Math.round(box.x + box.w / 2 - w / 2),
    y: Math.round(box.y + box.h / 2 - h / 2),
    w: Math.round(w),
    h: Math.round(h),
  }
}

/** The row that stands for a part of the board: the thing nearest the middle of it, or the first that lies there. */
export function rowFor(desk: Pick<Desk, 'scene'>, view: Box): ItemId | undefined {
  const middle = { x: view.x + view.w / 2, y: view.y + view.h / 2 }
  const far = (id: ItemId) => {
    const box = desk.scene.boxOf(id)
    return box ? Math.hypot(box.x + box.w / 2 - middle.x, box.y + box.h / 2 - middle.y) : Number.POSITIVE_INFINITY
  }
  const there = readingOrder(desk.scene.within(view).filter((one) => one.kind !== 'zone'))
  return there.reduce<ItemId | undefined>((near, id) => (near && far(near) <= far(id) ? near : id), undefined)
}

/** Lets the list go where somebody looks: the row comes into view and is marked. The keyboard stays, and so does who is writing. */
export function followInList(desk: Desk, isList: Accessor<boolean>, sees: Accessor<Box | undefined>): void {
  const row = createMemo(() => {
    const view = isList() ? sees() : undefined
    return view && rowFor(desk, view)
  })
  createEffect(
    on(row, (id) => {
      if (id && !desk.editing.id()) showItem({ desk, stage: undefined }, id)
    }),
  )
}
