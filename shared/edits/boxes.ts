import type { Board } from '../docs/board.ts'
import { around, type Box, type Point } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { clusterFrame } from '../items/cluster.ts'
import { type Item, kindOf, kinds, type RawItem, readItem, sizeOf } from '../items/index.ts'

/** The box an item covers, as far as that follows from the item alone. */
export const boxOf = (item: Item): Box => ({ ...item.at, ...sizeOf(item) })

/** What a cluster covers: its heading and a margin around each member. */
export function frameOf(heading: Box, members: readonly Box[]): Box {
  const { pad } = clusterFrame
  const wide = members.map((box) => ({ x: box.x - pad, y: box.y - pad, w: box.w + 2 * pad, h: box.h + 2 * pad }))
  return around([heading, ...wide]) ?? heading
}

const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' && value !== null && Number.isFinite(Reflect.get(value, 'x') + Reflect.get(value, 'y'))

/**
 * The box of a stored item. Of a kind that comes in one size without reading the rest of it: ten thousand take a few
 * milliseconds. Undefined for a zone, which is the floor and lies on nothing, and for what is said of others.
 */
export function boxOfRaw(raw: RawItem): Box | undefined {
  const kind = kindOf(raw)
  if (!kind || kind === 'zone' || 'about' in kinds[kind].traits) return undefined
  const { size } = kinds[kind].traits
  if (typeof size === 'function') {
    const item = readItem(raw)
    return item && boxOf(item)
  }
  const at = raw.get('at')
  return isPoint(at) ? { x: at.x, y: at.y, ...size } : undefined
}

/** Whether others are laid beside it. */
const takesRoom = (raw: RawItem): boolean => kinds[kindOf(raw) ?? 'unknown'].traits.takesRoom

export function boxAt(board: Board, id: ItemId): Box | undefined {
  const raw = board.items.get(id)
  return raw && boxOfRaw(raw)
}

/** The boxes of the notes in a cluster, by id. */
export function membersOf(board: Board, cluster: ItemId): Map<ItemId, Box> {
  const found = new Map<ItemId, Box>()
  for (const [id, raw] of board.items) {
    const box = raw.get('cluster') === cluster ? boxOfRaw(raw) : undefined
    if (box) found.set(id as ItemId, box)
  }
  return found
}

/** Everything that others are laid beside: cards, loose notes, and each cluster with its members as one box. */
export function takenBoxes(board: Board, except: ReadonlySet<string> = new Set()): Box[] {
  const loose: Box[] = []
  const headings = new Map<string, Box>()
  const members = new Map<string, Box[]>()
  for (const [id, raw] of board.items) {
    const box = except.has(id) || !takesRoom(raw) ? undefined : boxOfRaw(raw)
    if (!box) continue
    const cluster = raw.get('cluster')
    if (raw.get('kind') === 'cluster') headings.set(id, box)
    else if (typeof cluster === 'string' && cluster !== '' && board.items.has(cluster) && !except.has(cluster)) {
      const others = members.get(cluster)
      if (others) others.push(box)
      else members.set(cluster, [box])
    } else loose.push(box)
  }
  return [...loose, ...[...headings].map(([id, box]) => frameOf(box, members.get(id) ?? []))]
}
