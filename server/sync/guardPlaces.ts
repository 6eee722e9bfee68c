import * as Y from 'yjs'
import { isName } from './guardContent.ts'
import { type Fault, type Parsed, type Struct, endOf } from './guardRead.ts'
import { limits } from './limits.ts'

type Shared = Y.AbstractType<unknown>

/** The list or key a struct lies in. `gone`: what it belonged to is deleted, so it will be nothing. */
type Home = { type: Shared; key: string | null } | 'gone'

export type RootKind = 'text' | 'map' | 'xml'

/** What the guard remembers while it looks at one update. */
export interface Look {
  doc: Y.Doc
  roots: Readonly<Record<string, RootKind>>
  update: Parsed
  /** Steps along lists that may still be taken. */
  steps: number
  homes: Map<Struct, Home>
  depths: Map<Shared, number>
  /** Items whose right neighbour cannot be told before they are applied: item and neighbour. */
  uncertain: [Y.ID, Y.ID][]
}

/** Whether a new struct may lie where it says. Everything it points at must be known or seen earlier in the update. */
export function faultOfPlace(look: Look, struct: Struct): Fault | undefined {
  if (!(struct instanceof Y.Item)) return undefined
  const home = findHome(look, struct)
  if (typeof home === 'string' && home !== 'gone') return home
  look.homes.set(struct, home)
  if (home === 'gone') return undefined
  if (home.key !== null && (!isName(home.key) || struct.rightOrigin)) return 'place'
  const kind = look.roots[rootName(look, home.type) ?? '']
  if (kind && (kind === 'map') !== (home.key !== null)) return 'place'
  if (struct.content instanceof Y.ContentType) {
    const depth = depthOf(look, home.type) + 1
    if (depth > limits.nesting) return 'depth'
    look.depths.set(struct.content.type, depth)
  }
  return faultOfOrder(look, struct, home)
}

function findHome(look: Look, item: Y.Item): Home | Fault {
  const left = item.origin && structAt(look, item.origin)
  const right = item.rightOrigin && structAt(look, item.rightOrigin)
  if (left && right) {
    const [a, b] = [homeOf(look, left), homeOf(look, right)]
    if (a === 'gone' || b === 'gone') return 'gone'
    return a.type === b.type && a.key === b.key ? a : 'place'
  }
  const beside = left ?? right
  if (beside) return homeOf(look, beside)
  const parent: unknown = item.parent
  if (typeof parent === 'string') return { type: look.doc.share.get(parent) as Shared, key: item.parentSub }
  if (!(parent instanceof Y.ID)) return 'place'
  const owner = structAt(look, parent)
  if (!(owner instanceof Y.Item) || owner.content instanceof Y.ContentDeleted || look.homes.get(owner) === 'gone')
    return 'gone'
  return owner.content instanceof Y.ContentType ? { type: owner.content.type, key: item.parentSub } : 'place'
}

/** The struct that holds an id: in the document, or earlier in the update. */
function structAt(look: Look, id: Y.ID): Struct {
  const known = Y.getState(look.doc.store, id.client)
  const structs = id.clock < known ? look.doc.store.clients.get(id.client) : look.update.runs.get(id.client)
  const list = (structs ?? []) as (Y.Item | Y.GC)[]
  return list[Y.findIndexSS(list, id.clock)] as Struct
}

function homeOf(look: Look, struct: Struct): Home {
  if (!(struct instanceof Y.Item)) return 'gone'
  return look.homes.get(struct) ?? { type: struct.parent as Shared, key: struct.parentSub }
}

const isNew = (look: Look, id: Y.ID) => id.clock >= Y.getState(look.doc.store, id.client)

/**
 * Left must lie left of right, or replicas would sort the item differently for ever. Also counts the items in between, which
 * applying has to pass, and the earlier values of a key.
 */
function faultOfOrder(look: Look, item: Y.Item, home: Exclude<Home, 'gone'>): Fault | undefined {
  const { origin, rightOrigin } = item
  if ((origin && isNew(look, origin)) || (rightOrigin && isNew(look, rightOrigin))) {
    if (rightOrigin) look.uncertain.push([item.id, rightOrigin])
    return undefined
  }
  if (home.key !== null) return origin ? undefined : walk(look, home.type._map.get(home.key) ?? null, 'left', null)
  if (origin && rightOrigin && origin.client === rightOrigin.client && origin.clock >= rightOrigin.clock) {
    if (structAt(look, origin) === structAt(look, rightOrigin)) return 'order'
  }
  const from = origin ? (structAt(look, origin) as Y.Item) : home.type._start
  return walk(look, from, 'right', rightOrigin ? (structAt(look, rightOrigin) as Y.Item) : null)
}

function walk(look: Look, from: Y.Item | null, way: 'left' | 'right', to: Y.Item | null): Fault | undefined {
  for (let at = from; at !== to; at = at[way]) {
    if (at === null) return 'order'
    if (--look.steps < 0) return 'cost'
  }
  return undefined
}

function depthOf(look: Look, type: Shared): number {
  const known = look.depths.get(type)
  if (known !== undefined) return known
  const parent = type._item?.parent
  const depth = parent ? depthOf(look, parent as Shared) + 1 : 0
  look.depths.set(type, depth)
  return depth
}

const rootName = (look: Look, type: Shared): string | undefined =>
  type._item === null && look.doc.share.get(type.parent === null ? '' : '') === type ? '' : undefined

/** After applying: whether every uncertain item ended up left of its right neighbour. */
export function landedInOrder(look: Look): boolean {
  look.steps = limits.steps
  return look.uncertain.every(([id, right]) => {
    const item = Y.getItem(look.doc.store, id)
    const neighbour = Y.getItem(look.doc.store, right)
    if (!(item instanceof Y.Item) || !(neighbour instanceof Y.Item)) return true
    return walk(look, item, 'right', neighbour) === undefined
  })
}

export const endsAfter = (struct: Struct, clock: number): boolean => endOf(struct) > clock
