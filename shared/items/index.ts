import * as v from 'valibot'
import type * as Y from 'yjs'
import type { Size } from '../geometry.ts'
import type { ItemId } from '../ids.ts'
import { type Card, card } from './card.ts'
import { type Cluster, cluster } from './cluster.ts'
import { type Comment, comment } from './comment.ts'
import { type Connector, connector } from './connector.ts'
import { type Drawing, drawing } from './drawing.ts'
import { type ImageItem, image } from './image.ts'
import { common, type Traits } from './kind.ts'
import { readMarks } from './marks.ts'
import { type Note, note } from './note.ts'
import { type ShapeItem, shape } from './shape.ts'
import { type Text, text } from './text.ts'
import { type Unknown, unknown } from './unknown.ts'
import { type ZoneItem, zone } from './zone.ts'

/** The table of item kinds. A new kind is one file beside this one and one line here and in the type below. */
export const kinds = { note, zone, cluster, card, text, shape, connector, drawing, image, comment, unknown }
export type Kind = keyof typeof kinds
export type Item =
  | Note
  | ZoneItem
  | Cluster
  | Card
  | Text
  | ShapeItem
  | Connector
  | Drawing
  | ImageItem
  | Comment
  | Unknown

export type RawItem = Y.Map<unknown>

/** Whether this is the name of a kind that can be stored. */
export const isKind = (name: unknown): name is Kind =>
  typeof name === 'string' && name !== unknown.name && Object.hasOwn(kinds, name)

/** The kind of a stored item; undefined when there is none, or one of a newer client. */
export function kindOf(raw: RawItem | undefined): Kind | undefined {
  const name = raw?.get('kind')
  return isKind(name) ? name : undefined
}

/** What the house must know about an item that follows from its kind. */
export const traitsOf = (item: Item): Traits<Item, string> => kinds[item.kind].traits as unknown as Traits<Item, string>

/** How far an item reaches from where it lies. */
export function sizeOf(item: Item): Size {
  const { size } = traitsOf(item)
  return typeof size === 'function' ? size(item) : size
}

/** The item that this one is said of; undefined for what lies on the board itself. */
export const aboutOf = (item: Item): ItemId | undefined => traitsOf(item).about?.(item)

/** Whether there is something to write in it in place: its words, or what it is called. */
export const isWritable = (item: Item): boolean => (traitsOf(item).words ?? traitsOf(item).called) !== undefined

/** Whether it has one of the few colours that its kind comes in. */
export const hasTint = (item: Item): boolean => Object.hasOwn(kinds[item.kind].schema.entries, 'tint')

/** The words of an item that are written in place, or say what a picture shows; `''` when it has none. */
export function wordsOf(item: Item): string {
  const { words } = traitsOf(item)
  return words ? String(Reflect.get(item, words.field)) : ''
}

/** Whether an item has lost its words and is nothing without them. */
export const isBlank = (item: Item): boolean => traitsOf(item).words?.isAll === true && wordsOf(item).trim() === ''

/** A stored item as a plain value; undefined when a newer client wrote something we cannot read. */
export function readItem(raw: RawItem): Item | undefined {
  const name = kindOf(raw)
  if (!name) return undefined
  const parsed = v.safeParse(kinds[name].schema, raw.toJSON())
  if (!parsed.success) return undefined
  const item: Item = parsed.output
  const runs = item.kind === 'note' && readMarks(raw.get('body'))
  return runs ? { ...item, runs } : item
}

const lying = v.object(common)

/** The same for showing: what lies on the board and is of a kind that only a newer client knows has a stand-in. */
export function readShown(raw: RawItem): Item | undefined {
  const name = raw.get('kind')
  if (typeof name !== 'string' || isKind(name)) return readItem(raw)
  const parsed = v.safeParse(lying, raw.toJSON())
  const zone = raw.get('zone')
  return parsed.success ? { ...parsed.output, kind: 'unknown', zone: typeof zone === 'string' ? zone : '' } : undefined
}

/** The item if it is there, readable and of that kind. */
export function readKind<K extends Kind>(raw: RawItem | undefined, kind: K): Extract<Item, { kind: K }> | undefined {
  const item = raw && readItem(raw)
  return item?.kind === kind ? (item as Extract<Item, { kind: K }>) : undefined
}
