import * as Y from 'yjs'
import { isName } from './guardContent.ts'
import { type Home, homeOf, type Look, type Shared, type Spot, structAt } from './guardLook.ts'
import { partsPair } from './guardPairs.ts'
import type { Fault, Struct } from './guardRead.ts'
import { fits } from './guardShapes.ts'
import { limits } from './limits.ts'

/** Whether a new struct may lie where it says. Everything it points at must be known or seen earlier in the update. */
export function faultOfPlace(look: Look, struct: Struct): Fault | undefined {
  if (!(struct instanceof Y.Item)) return undefined
  if (cutsCharacter(look, struct)) return 'pair'
  const home = findHome(look, struct)
  if (home === 'place') return home
  look.homes.set(struct, home)
  if (home === 'gone') return undefined
  if (home.key !== null && (!isName(home.key) || struct.rightOrigin)) return 'place'
  if (!fits(home, struct.content)) return 'place'
  if (struct.content instanceof Y.ContentType) {
    const depth = depthOf(look, home.type) + 1
    if (depth > limits.nesting) return 'depth'
    look.depths.set(struct.content.type, depth)
    look.makers.set(struct.content.type, struct)
  }
  return faultOfOrder(look, struct, home)
}

/** Finding its neighbours cuts what they lie in, also when the struct itself comes to nothing. */
const cutsCharacter = (look: Look, { origin, rightOrigin }: Y.Item): boolean =>
  (origin !== null && partsPair(structAt(look, origin), origin.clock + 1)) ||
  (rightOrigin !== null && partsPair(structAt(look, rightOrigin), rightOrigin.clock))

/** Mirrors how Yjs finds a parent, without changing anything. */
function findHome(look: Look, item: Y.Item): Home | 'place' {
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
  if (homeOf(look, owner) === 'gone' || !(owner instanceof Y.Item) || owner.content instanceof Y.ContentDeleted)
    return 'gone'
  return owner.content instanceof Y.ContentType ? { type: owner.content.type, key: item.parentSub } : 'place'
}

/**
 * Left must lie left of right, or replicas would sort the item differently for ever. Also counts the items that applying has
 * to pass on its way: those in between, and the earlier values of a key.
 */
function faultOfOrder(look: Look, item: Y.Item, home: Spot): Fault | undefined {
  const isNew = (id: Y.ID | null) => id && id.clock >= Y.getState(look.doc.store, id.client)
  const { origin, rightOrigin } = item
  if (isNew(origin) || isNew(rightOrigin)) {
    if (origin && rightOrigin && !isBeside(look, origin, rightOrigin)) {
      look.uncertain.push([origin, item.id], [item.id, rightOrigin])
    }
    return undefined
  }
  const left = origin && (structAt(look, origin) as Y.Item)
  const right = rightOrigin && (structAt(look, rightOrigin) as Y.Item)
  if (home.key !== null && !left) {
    look.steps -= rivalsOf(look, home.type, home.key)
    return walk(look, home.type._map.get(home.key) ?? null, 'left', null)
  }
  if (origin && rightOrigin && left === right && origin.clock >= rightOrigin.clock) return 'order'
  return walk(look, left ?? home.type._start, 'right', right)
}

const few = 40

/** A value that does not say what it follows is placed by walking past all values of its key: counts them, and itself. */
function rivalsOf(look: Look, type: Shared, key: string): number {
  // As few as a page sends at once are quicker to overcharge than to sort by key.
  if (look.firsts < few) return look.firsts++
  const counts = look.values.get(type) ?? new Map<string, number>()
  look.values.set(type, counts)
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}

function walk(look: Look, from: Y.Item | null, way: 'left' | 'right', to: Y.Item | null): Fault | undefined {
  for (let at = from; at !== to; at = at[way]) {
    if (at === null) return 'order'
    look.steps--
    if (look.steps < 0) return 'cost'
  }
  return look.steps < 0 ? 'cost' : undefined
}

function depthOf(look: Look, type: Shared): number {
  const known = look.depths.get(type)
  if (known !== undefined) return known
  const parent = type._item?.parent
  const depth = parent ? depthOf(look, parent as Shared) + 1 : 0
  look.depths.set(type, depth)
  return depth
}

/** Whether left and right were neighbours when one of them was written: then there is room between them. */
function isBeside(look: Look, left: Y.ID, right: Y.ID): boolean {
  const [from, to] = [structAt(look, left) as Y.Item, structAt(look, right) as Y.Item]
  if (from === to) return left.clock < right.clock
  return Y.compareIDs(from.rightOrigin, right) || (Y.compareIDs(to.origin, left) && to.id.clock === right.clock)
}

/** Whether every uncertain pair comes out in order, tried on a copy. Dear, and rarely needed: people type beside what is there. */
export function landsInOrder({ doc, uncertain }: Look, update: Uint8Array): boolean {
  if (uncertain.length === 0) return true
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  Y.applyUpdate(copy, update)
  let steps = limits.steps
  return uncertain.every(([left, right]) => {
    const end = Y.getItem(copy.store, right)
    let at: Y.Item | null = Y.getItem(copy.store, left)
    if (!(at instanceof Y.Item) || !(end instanceof Y.Item)) return true
    if (at === end) return left.clock < right.clock
    while (at && at !== end && steps-- > 0) at = at.right
    return at === end
  })
}
