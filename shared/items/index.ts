import * as v from 'valibot'
import type * as Y from 'yjs'
import { type Card, card } from './card.ts'
import { type Cluster, cluster } from './cluster.ts'
import { type Note, note } from './note.ts'
import { type ZoneItem, zone } from './zone.ts'

/** The table of item kinds. A new kind is one file beside this one and one line here and in the type below. */
export const kinds = { note, zone, cluster, card }
export type Kind = keyof typeof kinds
export type Item = Note | ZoneItem | Cluster | Card

export type RawItem = Y.Map<unknown>

export const isKind = (name: unknown): name is Kind => typeof name === 'string' && Object.hasOwn(kinds, name)

/** The kind of a stored item; undefined when there is none, or one of a newer client. */
export function kindOf(raw: RawItem | undefined): Kind | undefined {
  const name = raw?.get('kind')
  return isKind(name) ? name : undefined
}

/** A stored item as a plain value; undefined when a newer client wrote something we cannot read. */
export function readItem(raw: RawItem): Item | undefined {
  const name = kindOf(raw)
  if (!name) return undefined
  const parsed = v.safeParse(kinds[name].schema, raw.toJSON())
  return parsed.success ? parsed.output : undefined
}

/** The item if it is there, readable and of that kind. */
export function readKind<K extends Kind>(raw: RawItem | undefined, kind: K): Extract<Item, { kind: K }> | undefined {
  const item = raw && readItem(raw)
  return item?.kind === kind ? (item as Extract<Item, { kind: K }>) : undefined
}
