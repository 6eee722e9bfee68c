import type { Board } from '../docs/board.ts'
import { type Box, overlaps } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { boxAt } from './boxes.ts'
import { unlockedOf } from './locked.ts'

/** Over everything, under everything, or past the nearest thing that overlaps. */
export const stackings = ['front', 'up', 'down', 'back'] as const
export type Stacking = (typeof stackings)[number]

/** One thing in a stack, and the key it is stacked by. */
export interface Layer {
  id: ItemId
  order: number
  box: Box
}

/** Which layers get another key, and which. `stack` is in order, lowest first; the picked keep the order they lay in. */
export function restacked(stack: readonly Layer[], picked: ReadonlySet<ItemId>, to: Stacking): Map<ItemId, number> {
  const isPicked = ({ id }: Layer) => picked.has(id)
  const mine = stack.filter(isPicked)
  const others = stack.filter((one) => !isPicked(one))
  const touches = (one: Layer) => mine.some(({ box }) => overlaps(box, one.box))
  const under = others.filter((one) => stack.indexOf(one) < stack.findIndex(isPicked))
  const highest = stack.findLastIndex(isPicked)
  let at = others.length
  if (to === 'back') at = 0
  if (to === 'down') at = Math.max(0, under.findLastIndex(touches))
  if (to === 'up') {
    const next = others.findIndex((one) => stack.indexOf(one) > highest && touches(one))
    at = next < 0 ? others.filter((one) => stack.indexOf(one) < highest).length : next + 1
  }
  return newKeys(stack, [...others.slice(0, at), ...mine, ...others.slice(at)])
}

/** The keys are dealt out again from the first layer that lies elsewhere; equal ones are set apart on the way. */
function newKeys(before: readonly Layer[], after: readonly Layer[]): Map<ItemId, number> {
  const keys = new Map<ItemId, number>()
  const start = after.findIndex((one, index) => one !== before[index])
  if (start < 0) return keys
  const end = after.findLastIndex((one, index) => one !== before[index])
  let last = (before[start]?.order ?? 0) - 1
  for (const [index, one] of after.entries()) {
    if (index < start) continue
    const key = Math.max(before[index]?.order ?? 0, last + 1)
    if (index > end && key === one.order) break
    if (key !== one.order) keys.set(one.id, key)
    last = key
  }
  return keys
}

/** Lays items over or under the others. Zones and headings are the floor and lie under everything anyhow. */
export function restackItems(board: Board, ids: readonly ItemId[], to: Stacking): void {
  const stack: Layer[] = []
  for (const [key, raw] of board.items) {
    const id = key as ItemId
    const order = raw.get('order')
    const box = raw.get('kind') === 'cluster' ? undefined : boxAt(board, id)
    if (box && typeof order === 'number') stack.push({ id, order, box })
  }
  stack.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  board.doc.transact(() => {
    for (const [id, order] of restacked(stack, new Set(unlockedOf(board, ids)), to))
      board.items.get(id)?.set('order', order)
  })
}
