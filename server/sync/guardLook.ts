import * as Y from 'yjs'
import type { Parsed, Struct } from './guardRead.ts'

export type Shared = Y.AbstractType<unknown>

/** The list, or the key of a map, that a struct lies in. */
export interface Spot {
  type: Shared
  key: string | null
}

/** `gone`: what a struct belonged to is deleted, so it will be nothing. */
export type Home = Spot | 'gone'

/** What the guard remembers while it looks at one update. */
export interface Look {
  doc: Y.Doc
  update: Parsed
  /** Steps along lists that may still be taken. */
  steps: number
  homes: Map<Struct, Home>
  /** The struct that makes each shared type of this update. */
  makers: Map<Shared, Y.Item>
  depths: Map<Shared, number>
  /** How many new values have come that do not say what they follow; above a few, by the map and the key they are for. */
  firsts: number
  values: Map<Shared, Map<string, number>>
  /** Ids whose order only applying can tell: the first of each pair must lie left of the second. */
  uncertain: [Y.ID, Y.ID][]
}

/** The struct that holds an id: in the document, or earlier in the update. */
export function structAt(look: Look, id: Y.ID): Struct {
  const isKnown = id.clock < Y.getState(look.doc.store, id.client)
  const structs = isKnown ? look.doc.store.clients.get(id.client) : look.update.runs.get(id.client)
  const list = (structs ?? []) as (Y.Item | Y.GC)[]
  return list[Y.findIndexSS(list, id.clock)] as Struct
}

export function homeOf(look: Look, struct: Struct): Home {
  if (!(struct instanceof Y.Item)) return 'gone'
  return look.homes.get(struct) ?? { type: struct.parent as Shared, key: struct.parentSub }
}

/** The struct that made a type; undefined for a root. */
export const makerOf = (look: Look, type: Shared): Y.Item | undefined =>
  look.makers.get(type) ?? (type._item as Y.Item | null) ?? undefined
