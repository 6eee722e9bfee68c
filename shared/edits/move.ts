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
 * without its heading belongs to the cluster it is put on, if any. A zone takes along all that belongs to it.
 */
export function dropItems(board: Board, ids: readonly ItemId[], by: Point): void {
  board.doc.transact(() => {
    const free = unlockedOf(board, withMembers(board, ids))
    const zones = free.filter((id) => isZone(board, id))
    const along = contentsOf(board, zones)
    const moved = free.filter((id) => !along.has(id) && !zones.includes(id))
    moveItems(board, [...moved, ...zones, ...along], by)
    raise(board, moved)
    settle(board, moved)
    takeStock(board, zones)
  })
}

const isZone = (board: Board, id: ItemId): boolean => board.items.get(id)?.get('kind') === 'zone'

/** What belongs to these zones: it goes where they go, also what is locked in them. */
function contentsOf(board: Board, zones: readonly ItemId[]): Set<ItemId> {
  const codes = new Set(zones.map((id) => board.items.get(id)?.get('zone')))
  const inside = [...board.items].filter(([, raw]) => codes.has(raw.get('zone')) && raw.get('kind') !== 'zone')
  return new Set(inside.map(([id]) => id as ItemId))
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
    const here = zones.filter((one) => contains(boxOf(one), middle)).map((one) => one.zone)
    // Where zones lie on each other, what belongs to one of them stays there.
    if (!here.some((one) => one === raw.get('zone')) && raw.get('zone') !== (here[0] ?? ''))
      raw.set('zone', here[0] ?? '')
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

/**
 * After zones have been made, moved or resized: what lies in them and belonged nowhere belongs to them now, and what no longer
 * lies in them to where it lies. Other items, and those that are locked, are left as they are.
 */
export function takeStock(board: Board, ids: readonly ItemId[]): void {
  const mine = new Set<unknown>(ids)
  const all = zonesOn(board)
  const own = new Set<unknown>(all.filter((one) => mine.has(one.id)).map((one) => one.zone))
  if (own.size === 0) return
  const known = new Set<unknown>(all.map((one) => one.zone))
  const near = [...board.items].filter(([, raw]) => own.has(raw.get('zone')) || !known.has(raw.get('zone')))
  settle(
    board,
    unlockedOf(
      board,
      near.map(([id]) => id as ItemId),
    ),
  )
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
