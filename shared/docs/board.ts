import type * as Y from 'yjs'
import type { ItemId } from '../ids.ts'
import { aboutOf, type Item, type RawItem, readItem } from '../items/index.ts'

/** A board as its document: one map of items. Roots are defined on opening, so no update can give them another type. */
export interface Board {
  doc: Y.Doc
  items: Y.Map<RawItem>
  /** On a participant's page zones are not the page's to change: the server lets them grow. */
  readonly zonesStay?: boolean
}

export const boardRoots = { items: 'map' } as const

export const openBoard = (doc: Y.Doc): Board => ({ doc, items: doc.getMap<RawItem>('items') })

export type Placed<T extends Item = Item> = T & { id: ItemId }

/** Lowest first; ties are broken by id, so that everybody stacks alike. */
export const byHeight = (a: Placed, b: Placed): number => a.order - b.order || (a.id < b.id ? -1 : 1)

/** Every readable item with its id, lowest first. What is said of something that is gone is not among them. */
export function readBoard(board: Board): Placed[] {
  const found: Placed[] = []
  for (const [id, raw] of board.items) {
    const item = readItem(raw)
    const about = item && aboutOf(item)
    if (item && !(about && !board.items.has(about))) found.push({ ...item, id: id as ItemId })
  }
  return found.sort(byHeight)
}
