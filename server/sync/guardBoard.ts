import * as Y from 'yjs'
import { boardRoots } from '#shared/docs/board.ts'
import { isKind, type Kind } from '#shared/items/index.ts'
import { fitsField, fitsInside, hasRoom } from './guardFields.ts'
import type { Law } from './guardLaw.ts'
import { homeOf, type Look, makerOf, type Spot } from './guardLook.ts'
import { type Change, isWithinRights, mayRemove } from './guardRights.ts'
import { holds } from './guardShapes.ts'
import { limits } from './limits.ts'

/**
 * A board holds items, items hold fields; of a kind we know, only fields we know, each with a value that can be read: an item
 * that cannot be read is gone for everybody. Kinds and fields of a newer client are kept, unread, when they come from somebody
 * who may write everything. A participant's are refused: what nobody knows may be the structure participants must not touch.
 */
export const boardLaw: Law = {
  roots: boardRoots,
  inspect(look, signer) {
    const items = look.doc.getMap('items')
    // What a reader sends is refused whatever it is.
    const isFree = signer.access !== 'arrange' && signer.access !== 'edit'
    const changes = new Map<Y.Item, Change>()
    const changeOf = (entry: Y.Item): Change => {
      const change = changes.get(entry) ?? aChange(entry)
      changes.set(entry, change)
      return change
    }

    const isTheirs = (one: Y.Item) => signer.owns(one.id.client)
    const isFull = (): boolean => {
      const { most, crowd, each } = limits.items
      if (isFree || items._map.size < crowd) return items._map.size >= most
      return [...items._map.values()].filter(isTheirs).length >= each
    }

    return {
      add(struct, spot) {
        const path = pathTo(look, items, spot)
        if (!path) {
          const isItem = holds(struct.content, Y.Map) || struct.content instanceof Y.ContentDeleted
          if (!isItem) return 'field'
          if (isFull()) return 'count'
          const before = items._map.get(String(spot.key))
          if (!isFree && before && !before.deleted && !mayRemove(before, kindIn(before), signer)) return 'rights'
          changeOf(struct).isNew = true
          return undefined
        }
        const change = changeOf(path.entry)
        if (path.isValue) change.values.set(path.field, [...(change.values.get(path.field) ?? []), struct])
        else if (hasRoom(spot.type, struct.content)) change.inner.push([path.field, struct])
        else return 'size'
        return undefined
      },
      cut(struct) {
        if (isFree) return undefined
        const path = pathTo(look, items, { type: struct.parent as Spot['type'], key: struct.parentSub })
        if (!path) {
          changeOf(struct).isGone = true
          return mayRemove(struct, kindIn(struct), signer) ? undefined : 'rights'
        }
        const change = changeOf(path.entry)
        if (path.isValue) change.emptied.add(path.field)
        else change.cut.add(path.field)
        return undefined
      },
      end() {
        for (const change of changes.values()) {
          const kind = change.isNew ? kindOfNew(change) : kindIn(change.entry)
          if (!isReadable(change, kind, isFree)) return 'field'
          if (!isFree && !isWithinRights(look, change, kind, signer)) return 'rights'
        }
        return undefined
      },
    }
  },
}

const aChange = (entry: Y.Item): Change => ({
  entry,
  isNew: false,
  isGone: false,
  values: new Map(),
  inner: [],
  emptied: new Set(),
  cut: new Set(),
})

/** The item and the field something lies in; undefined when it is an item itself. `isValue`: it is what the field holds. */
function pathTo(look: Look, items: unknown, { type, key }: Spot) {
  if (type === items) return undefined
  for (let [at, field, isValue] = [type, key, true]; ; isValue = false) {
    const entry = makerOf(look, at) as Y.Item
    const home = homeOf(look, entry) as Spot
    if (home.type === items) return { entry, field: String(field), isValue }
    at = home.type
    field = home.key
  }
}

const kindFrom = (struct: Y.Item | undefined): Kind | undefined => {
  const [value] = struct && !struct.deleted && struct.content instanceof Y.ContentAny ? struct.content.arr : []
  return isKind(value) ? value : undefined
}
const kindOfNew = (change: Change) => kindFrom(change.values.get('kind')?.at(-1))
const kindIn = ({ content }: Y.Item) =>
  content instanceof Y.ContentType ? kindFrom(content.type._map.get('kind')) : undefined

/** What an item is it stays. */
function isReadable({ isNew, values, inner }: Change, kind: Kind | undefined, isFree: boolean): boolean {
  for (const [field, structs] of values) {
    if (field === 'kind' && !isNew) return false
    if (!structs.every((one) => fitsField(kind, field, one.content, isFree))) return false
  }
  return inner.every(([field, one]) => fitsInside(kind, field, one.content, isFree))
}
