import type { Placed } from '#shared/docs/board.ts'
import { addItem, removeItems } from '#shared/edits/items.ts'
import { settle } from '#shared/edits/move.ts'
import { newOrder } from '#shared/edits/place.ts'
import type { Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Item, traitsOf } from '#shared/items/index.ts'
import type { ImageItem } from '#shared/items/image.ts'
import { newId } from '#shared/newId.ts'
import { things as da } from '#shared/texts/da/things.ts'
import { things as en } from '#shared/texts/en/things.ts'
import type { NewItem } from '../canvas/tools/tool.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import type { Desk } from './desk.ts'
import { oneStep } from './oneStep.ts'

const t = words(da, en)

/** Something new as it would lie on the board. What it would hang on must not itself hang: that end stands free. */
export function asItem(
  { scene }: Pick<Desk, 'scene'>,
  made: NewItem | Omit<ImageItem, 'order' | 'zone'>,
  order: number,
): Item {
  const item: Item = { ...made, zone: '', order }
  const { shape, letGo } = traitsOf(item)
  const chained = (shape?.hangsOn?.(item) ?? []).filter((id) => {
    const other = scene.get(id)
    return !other || traitsOf(other).shape?.hangsOn
  })
  return chained.length > 0 && letGo ? { ...item, ...letGo(item, new Set(chained), scene.boxOf) } : item
}

/** Puts something new on the board, above all there is, and lets it belong to the zone it lies in. */
export function putNew(
  desk: Desk,
  made: NewItem | Omit<ImageItem, 'order' | 'zone'>,
  next: 'write' | 'pick' | 'more',
): void {
  const { board } = desk
  if (!desk.mayAdd(made.kind)) return
  const id = newId<'item'>()
  oneStep(desk.undo, () =>
    board.doc.transact(() => {
      addItem(board, id, asItem(desk, made, newOrder(board)))
      settle(board, [id])
    }),
  )
  if (next === 'more') return
  desk.picks.set([id])
  if (next === 'write') desk.editing.set(id)
  else {
    desk.focused.set(id)
    announce(t.added(t.kinds[made.kind]))
  }
}

/** Steps along a way that are looked at one by one, board units. */
const stride = 4

/** Takes away the strokes that a way touches, as one step. */
export function eraseAlong(desk: Desk, along: readonly Point[], slop: number): void {
  const touched = new Set<ItemId>()
  for (const [n, to] of along.entries()) {
    const from = along[n - 1] ?? to
    const box = {
      x: Math.min(from.x, to.x) - slop,
      y: Math.min(from.y, to.y) - slop,
      w: Math.abs(from.x - to.x) + 2 * slop,
      h: Math.abs(from.y - to.y) + 2 * slop,
    }
    for (const one of desk.scene.within(box))
      if (
        !touched.has(one.id) &&
        traitsOf(one).isErasable &&
        desk.may('remove', one.id) &&
        isRubbed(desk, one, from, to, slop)
      )
        touched.add(one.id)
  }
  if (touched.size > 0) oneStep(desk.undo, () => removeItems(desk.board, [...touched]))
}

function isRubbed(desk: Desk, item: Placed, from: Point, to: Point, slop: number): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / stride))
  const { shape } = traitsOf(item)
  for (let n = 0; n <= steps; n++) {
    const at = { x: from.x + ((to.x - from.x) * n) / steps, y: from.y + ((to.y - from.y) * n) / steps }
    if (shape?.hits?.(item, at, slop, desk.scene.boxOf)) return true
  }
  return false
}
