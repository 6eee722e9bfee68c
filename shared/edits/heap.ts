import type { Board } from '../docs/board.ts'
import { around, type Box, contains, distance, minus, overlaps, plus, type Point, type Size } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { clusterFrame, stackPeep } from '../items/cluster.ts'
import { readKind } from '../items/index.ts'
import { noteSize } from '../items/note.ts'
import { boxAt, boxOf, membersOf, takenBoxes } from './boxes.ts'
import { isLockedRaw, unlockedOf } from './locked.ts'
import { placeIn, zoneFrame, zonesOn } from './place.ts'

const { head, pad, gap } = clusterFrame
const columnsFor = (count: number): number => Math.max(1, Math.min(4, Math.ceil(Math.sqrt(count))))

/** What a cluster of that many notes covers when they lie in rows under its heading. */
export function blockSize(count: number): Size {
  const columns = columnsFor(count)
  const rows = Math.max(1, Math.ceil(count / columns))
  return {
    w: 2 * pad + columns * noteSize.w + (columns - 1) * gap,
    h: head + rows * noteSize.h + (rows - 1) * gap + pad,
  }
}

/** The same when they lie in a stack. */
export function stackSize(count: number): Size {
  const peep = stackPeep.by * Math.min(stackPeep.notes, Math.max(0, count - 1))
  return { w: 2 * pad + noteSize.w + peep, h: head + noteSize.h + peep + pad }
}

export const isFolded = (board: Board, cluster: ItemId): boolean => board.items.get(cluster)?.get('folded') === true

/** What a cluster will cover with that many notes, as it lies: in rows or as a stack. */
export const roomFor = (folded: boolean, count: number): Size => (folded ? stackSize(count) : blockSize(count))

/** Lays notes under a heading, in rows or as a stack, and lets them belong to it. */
export function layOut(board: Board, cluster: ItemId, notes: readonly ItemId[], at: Point, zone: string): void {
  const spots = isFolded(board, cluster) ? stackSpots(board, notes) : rowSpots(notes)
  for (const [id, spot] of spots) {
    const raw = board.items.get(id)
    if (!raw || isLockedRaw(raw)) continue
    raw.set('at', { x: at.x + pad + spot.x, y: at.y + head + spot.y })
    raw.set('zone', zone)
    raw.set('cluster', cluster)
  }
}

function rowSpots(notes: readonly ItemId[]): [ItemId, Point][] {
  const columns = columnsFor(notes.length)
  return notes.map((id, index) => [
    id,
    { x: (index % columns) * (noteSize.w + gap), y: Math.floor(index / columns) * (noteSize.h + gap) },
  ])
}

/** The uppermost lies whole; of those under it a little can be seen. */
function stackSpots(board: Board, notes: readonly ItemId[]): [ItemId, Point][] {
  return fromTheTop(board, notes).map((id, index) => {
    const by = stackPeep.by * Math.min(index, stackPeep.notes)
    return [id, { x: by, y: by }]
  })
}

/** Notes in the order one meets them in a stack: the uppermost first. */
export function fromTheTop(board: Board, notes: readonly ItemId[]): ItemId[] {
  const height = (id: ItemId) => Number(board.items.get(id)?.get('order') ?? 0)
  return [...notes].sort((a, b) => height(b) - height(a) || (a < b ? 1 : -1))
}

/**
 * Lays a cluster's notes out anew, with those that have come. Its heading stays while there is room for all of it, otherwise
 * it moves in its zone.
 */
export function layAnew(board: Board, cluster: ItemId, notes: readonly ItemId[]): void {
  const old = readKind(board.items.get(cluster), 'cluster')
  if (!old || unlockedOf(board, [cluster]).length === 0) return
  const moving = new Set<string>([...notes, cluster])
  const room = { ...old.at, ...roomFor(old.folded === true, notes.length) }
  const isFree = !takenBoxes(board, moving).some((box) => overlaps(box, room))
  const at = isFree ? old.at : placeIn(board, old.zone, room, moving)
  board.items.get(cluster)?.set('at', at)
  layOut(board, cluster, notes, at, old.zone)
}

/** Where those of the notes lie now that are in the zone, when the block fits there; otherwise a free spot in the zone. */
export function spotNear(board: Board, notes: readonly ItemId[], zone: string): Point {
  const moving = new Set<string>(notes)
  const size = blockSize(notes.length)
  const corner = around(
    notes.flatMap((id) => (board.items.get(id)?.get('zone') === zone ? (boxAt(board, id) ?? []) : [])),
  )
  if (!corner) return placeIn(board, zone, size, moving)
  const block: Box = { x: corner.x - pad, y: corner.y - head, ...size }
  const { x, y } = block
  return takenBoxes(board, moving).some((box) => overlaps(box, block)) ? placeIn(board, zone, block, moving) : { x, y }
}

/** How far, and in which steps, a free spot is looked for before the zone hands one out. */
const search = { reach: 1_200, step: 32 }

/**
 * The free spot nearest to where a box would lie, below the titles of zones and in its own zone if it lies there; when all is
 * full, one that the zone hands out.
 */
export function nearestSpot(board: Board, wanted: Box, zone: string, moving: ReadonlySet<string>): Point {
  const floors = zonesOn(board).map((one) => ({ zone: one.zone, ...boxOf(one) }))
  const titles = floors.map((box) => ({ ...box, h: zoneFrame.head }))
  const own = floors.find((one) => one.zone === zone)
  const floor = own && contains(own, { x: wanted.x + wanted.w / 2, y: wanted.y + wanted.h / 2 }) ? own : undefined
  const { reach, step } = search
  const near = { x: wanted.x - reach, y: wanted.y - reach, w: wanted.w + 2 * reach, h: wanted.h + 2 * reach }
  const taken = [...takenBoxes(board, moving), ...titles].filter((box) => overlaps(box, near))
  const isInside = ({ x, y }: Point) =>
    !floor || (contains(floor, { x, y }) && contains(floor, { x: x + wanted.w, y: y + wanted.h }))
  const isFree = (at: Point) => !taken.some((box) => overlaps(box, { ...wanted, ...at }))
  if (isFree(wanted)) return { x: wanted.x, y: wanted.y }
  const ways: Point[] = []
  for (let x = -reach; x <= reach; x += step) for (let y = -reach; y <= reach; y += step) ways.push({ x, y })
  const none = { x: 0, y: 0 }
  const found = ways
    .sort((a, b) => distance(a, none) - distance(b, none))
    .map((way) => plus(wanted, way))
    .find((at) => isInside(at) && isFree(at))
  return found ?? placeIn(board, zone, wanted, moving)
}

/** Corner of a zone; the board's own corner when there is no such zone. */
const cornerOf = (board: Board, zone: string): Point =>
  zonesOn(board).find((one) => one.zone === zone)?.at ?? { x: 0, y: 0 }

/** Lets notes that lie alone remember where, before they are gathered. */
export function remember(board: Board, notes: readonly ItemId[]): void {
  for (const id of notes) {
    const note = readKind(board.items.get(id), 'note')
    if (!note || board.items.has(note.cluster)) continue
    board.items.get(id)?.set('was', { zone: note.zone, at: minus(note.at, cornerOf(board, note.zone)) })
  }
}

/**
 * Lets the notes of a cluster lie alone: each where it lay before it was gathered, when that is known and free. The others stay
 * where they are, or beside that when another lies there, so that all can be read.
 */
export function layHome(board: Board, cluster: ItemId): void {
  const heading = readKind(board.items.get(cluster), 'cluster')
  const lying = membersOf(board, cluster)
  const all = new Set<string>([cluster, ...lying.keys()])
  const taken = takenBoxes(board, all)
  const staying: ItemId[] = []
  const isLocked = (id: ItemId) => unlockedOf(board, [id]).length === 0
  for (const [id, box] of lying) {
    const raw = board.items.get(id)
    const was = readKind(raw, 'note')?.was
    raw?.set('cluster', '')
    if (raw?.get('was')) raw.set('was', undefined)
    const home = was && { ...box, ...plus(was.at, cornerOf(board, was.zone)) }
    const isThere = was && (was.zone === '' || zonesOn(board).some((one) => one.zone === was.zone))
    if (!home || !isThere || isLocked(id) || taken.some((one) => overlaps(one, home))) {
      staying.push(id)
      continue
    }
    raw?.set('at', { x: home.x, y: home.y })
    raw?.set('zone', was.zone)
    taken.push(home)
  }
  for (const id of staying) {
    const box = lying.get(id)
    if (!box) continue
    const isFree = isLocked(id) || !taken.some((one) => overlaps(one, box))
    const at = isFree ? box : nearestSpot(board, box, heading?.zone ?? '', new Set([cluster, id]))
    if (!isFree) board.items.get(id)?.set('at', { x: at.x, y: at.y })
    taken.push({ ...box, ...at })
  }
}
