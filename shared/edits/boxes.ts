import type { Board } from '../docs/board.ts'
import { around, type Box, type Point, type Size } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { cardSize } from '../items/card.ts'
import { clusterFrame } from '../items/cluster.ts'
import type { Item, RawItem } from '../items/index.ts'
import { noteSize } from '../items/note.ts'

/** A cluster's own box is its heading; its members lie below it. */
export const headingSize: Size = { w: noteSize.w + 2 * clusterFrame.pad, h: clusterFrame.head }

const sizes: Partial<Record<string, Size>> = { note: noteSize, card: cardSize, cluster: headingSize }

/** The box an item covers. */
export const boxOf = (item: Item): Box => ({
  ...item.at,
  ...(item.kind === 'zone' ? item.size : (sizes[item.kind] ?? noteSize)),
})

/** What a cluster covers: its heading and a margin around each member. */
export function frameOf(heading: Box, members: readonly Box[]): Box {
  const { pad } = clusterFrame
  const wide = members.map((box) => ({ x: box.x - pad, y: box.y - pad, w: box.w + 2 * pad, h: box.h + 2 * pad }))
  return around([heading, ...wide]) ?? heading
}

const isPoint = (value: unknown): value is Point =>
  typeof value === 'object' && value !== null && Number.isFinite(Reflect.get(value, 'x') + Reflect.get(value, 'y'))

/** The box of a stored note, card or heading without reading the rest of it: ten thousand take a few milliseconds. */
export function boxOfRaw(raw: RawItem): Box | undefined {
  const size = sizes[String(raw.get('kind'))]
  const at = raw.get('at')
  return size && isPoint(at) ? { x: at.x, y: at.y, ...size } : undefined
}

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

/** Everything that takes up room: cards, loose notes, and each cluster with its members as one box. Zones are the floor. */
export function takenBoxes(board: Board, except: ReadonlySet<string> = new Set()): Box[] {
  const loose: Box[] = []
  const headings = new Map<string, Box>()
  const members = new Map<string, Box[]>()
  for (const [id, raw] of board.items) {
    const box = except.has(id) ? undefined : boxOfRaw(raw)
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
