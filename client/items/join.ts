import type { ItemId } from '#shared/ids.ts'
import { connector } from '#shared/items/connector.ts'
import { traitsOf } from '#shared/items/index.ts'
import type { Desk } from './desk.ts'
import { putNew } from './putNew.ts'

/** The two things that a line can be drawn between, when exactly two such are picked: the first picked comes first. */
export function joinable(desk: Desk): [ItemId, ItemId] | undefined {
  const [from, to, ...rest] = desk.picks.ids()
  if (!from || !to || rest.length > 0) return undefined
  return mayHold(desk, from) && mayHold(desk, to) ? [from, to] : undefined
}

/** Whether this person may let a line end at a thing. */
export function mayHold(desk: Pick<Desk, 'scene' | 'mayAdd'>, id: ItemId): boolean {
  const item = desk.scene.get(id)
  return item !== undefined && item.kind !== 'zone' && !traitsOf(item).shape?.hangsOn && desk.mayAdd(connector.name)
}

/** Draws a line between the two things that are picked. */
export function join(desk: Desk): void {
  const [from, to] = joinable(desk) ?? []
  if (from && to) joinTwo(desk, from, to)
}

/** Draws a line from one thing to another. */
export function joinTwo(desk: Desk, from: ItemId, to: ItemId): void {
  const box = desk.scene.boxOf(from)
  if (!box) return
  const at = { x: Math.round(box.x + box.w / 2), y: Math.round(box.y + box.h / 2) }
  const ends = { from: { is: 'item', id: from }, to: { is: 'item', id: to } } as const
  putNew(desk, { kind: connector.name, ...ends, head: 'end', body: '', at }, 'pick')
}
