import * as Y from 'yjs'
import { isKind, type Kind } from '#shared/items/index.ts'
import type { Spot } from './guardLook.ts'

/** A new struct in an item, by the field it lies in. */
export interface Put {
  field: string
  struct: Y.Item
  spot: Spot
}

/** What an update does to one item of a board. */
export interface Change {
  /** The item's entry in the board. Who has signed it has made the item. */
  entry: Y.Item
  isNew: boolean
  isGone: boolean
  /** New values of fields, in the order in which they apply. */
  values: Put[]
  /** New structs inside fields. */
  inner: Put[]
  /** Fields whose value is taken away, and fields inside which something is. */
  emptied: string[]
  cut: string[]
}

export const aChange = (entry: Y.Item): Change => ({
  entry,
  isNew: false,
  isGone: false,
  values: [],
  inner: [],
  emptied: [],
  cut: [],
})

const kindFrom = (struct: Y.Item | undefined): Kind | undefined => {
  const [value] = struct && !struct.deleted && struct.content instanceof Y.ContentAny ? struct.content.arr : []
  return isKind(value) ? value : undefined
}

/** The fields that an item of the document holds, value by value. */
export const fieldsIn = ({ content }: Y.Item): Map<string, Y.Item> | undefined =>
  content instanceof Y.ContentType ? content.type._map : undefined

/** What an item of the document is; undefined for what we do not know. */
export const kindIn = (entry: Y.Item): Kind | undefined => kindFrom(fieldsIn(entry)?.get('kind'))

export const kindOf = (change: Change): Kind | undefined =>
  change.isNew ? kindFrom(change.values.findLast(({ field }) => field === 'kind')?.struct) : kindIn(change.entry)

/** What a plain field will hold: as the update says, or as it stands. */
export function fieldAfter({ entry, isNew, values }: Change, field: string): unknown {
  const said = values.findLast((put) => put.field === field)?.struct
  const there = said ?? (isNew ? undefined : fieldsIn(entry)?.get(field))
  return plainIn(there)
}

/** The plain value that a struct leaves in its field. */
export const plainIn = (struct: Y.Item | undefined): unknown =>
  struct && !struct.deleted && struct.content instanceof Y.ContentAny ? struct.content.arr.at(-1) : undefined
