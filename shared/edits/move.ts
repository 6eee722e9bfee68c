import type { Board } from '../docs/board.ts'
import { type Box, contains, minus, type Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { boxAt, boxOf, frameOf, membersOf } from './boxes.ts'
import { addToCluster } from './group.ts'
import { isFolded, layAnew } from './heap.ts'
import { moveItems, setField } from './items.ts'
import { unlockedOf } from './locked.ts'
import { newOrder, spotsIn, zonesOn } from './place.ts'

/** The ids and the notes of every cluster among them, each once: what moves when they move. */
export function withMembers(board: Board, ids: readonly ItemId[]): ItemId[] {
  const clusters = ids.filter((id) => board.items.get(id)?.get('kind') === 'cluster')
  const members = clusters.flatMap((id) => [...membersOf(board, id).keys()])
  return [...new Set([...ids, ...members])]
}

/**
 * Moves items as a hand does. Where each one's middle comes to lie decides which zone it belongs to; a note that moves
 * without its heading belongs to the cluster it is put on, if any.
 */
export function dropItems(board: Board, ids: readonly ItemId[], by: Point): void {
  board.doc.transact(() => {
    const moved = unlockedOf(board, withMembers(board, ids))
    moveItems(board, moved, by)
    raise(board, moved)
    settle(board, moved)
  })
}

/** Lets items that have been moved belong to the zone, and notes without their heading to the cluster, that they lie on. */
export function settle(board: Board, moved: readonly ItemId[]): void {
  const along = new Set<unknown>(moved)
  const zones = zonesOn(board)
  const frames = standingFrames(board, along)
  const joined = new Set<ItemId>()
  for (const id of moved) {
    const raw = board.items.get(id)
    const box = boxAt(board, id)
    if (!raw || !box) continue
    const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
    const zone = zones.find((one) => contains(boxOf(one), middle))?.zone ?? ''
    if (raw.get('zone') !== zone) raw.set('zone', zone)
    if (raw.get('kind') !== 'note' || along.has(raw.get('cluster'))) continue
    const cluster = frames.find(([, frame]) => contains(frame, middle))?.[0] ?? ''
    if (raw.get('cluster') === cluster) continue
    // Where it was before does not count any more: a hand has put it here.
    if (raw.get('was')) raw.set('was', undefined)
    raw.set('cluster', cluster)
    if (cluster) joined.add(cluster)
  }
  for (const id of joined) if (isFolded(board, id)) layAnew(board, id, [...membersOf(board, id).keys()])
}

/** The frames of the clusters that do not move, drawn around the notes that stay. */
function standingFrames(board: Board, moving: ReadonlySet<unknown>): [ItemId, Box][] {
  const headings = new Map<unknown, { id: ItemId; heading: Box; members: Box[] }>()
  for (const [key, raw] of board.items) {
    const id = key as ItemId
    const heading = raw.get('kind') === 'cluster' && !moving.has(id) ? boxAt(board, id) : undefined
    if (heading) headings.set(id, { id, heading, members: [] })
  }
  if (headings.size === 0) return []
  for (const [id, raw] of board.items) {
    const box = moving.has(id) ? undefined : boxAt(board, id as ItemId)
    if (box) headings.get(raw.get('cluster'))?.members.push(box)
  }
  return [...headings.values()].map(({ id, heading, members }) => [id, frameOf(heading, members)])
}

/** Moves items to free spots in a zone, clusters whole with their notes. A note that is moved without its heading leaves it. */
export function moveToZone(board: Board, ids: readonly ItemId[], zone: string): void {
  if (!zonesOn(board).some((one) => one.zone === zone)) return
  board.doc.transact(() => {
    const all = unlockedOf(board, withMembers(board, ids))
    const along = new Set<string>(all)
    const spot = spotsIn(board, zone, along)
    for (const id of all) {
      const raw = board.items.get(id)
      const box = boxAt(board, id)
      if (!raw || !box || along.has(String(raw.get('cluster')))) continue
      const members = raw.get('kind') === 'cluster' ? membersOf(board, id) : new Map<ItemId, Box>()
      const whole = frameOf(box, [...members.values()])
      const to = spot(whole)
      if (raw.get('kind') === 'note') raw.set('cluster', '')
      const going = unlockedOf(board, [id, ...members.keys()])
      moveItems(board, going, minus(to, whole))
      setField(board, going, 'zone', zone)
    }
  })
}

/** Moves notes to a zone or to a cluster, whichever the place is. */
export function moveTo(board: Board, ids: readonly ItemId[], place: { zone: string } | { cluster: ItemId }): void {
  if ('zone' in place) moveToZone(board, ids, place.zone)
  else addToCluster(board, place.cluster, ids)
}

/** What one lays down lies on top, in the order it lay in. */
function raise(board: Board, ids: readonly ItemId[]): void {
  const height = (id: ItemId) => Number(board.items.get(id)?.get('order') ?? 0)
  let order = newOrder(board)
  for (const id of [...ids].sort((a, b) => height(a) - height(b))) board.items.get(id)?.set('order', order++)
}
