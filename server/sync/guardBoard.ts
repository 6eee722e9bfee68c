import * as Y from 'yjs'
import { boardRoots } from '#shared/docs/board.ts'
import type { Kind } from '#shared/items/index.ts'
import type { Limits } from '../limits.ts'
import { aChange, type Change, kindIn, kindOf } from './guardChange.ts'
import { createCount } from './guardCount.ts'
import { fitsField, fitsInside, formsFor, hasRoom } from './guardFields.ts'
import type { Law } from './guardLaw.ts'
import { homeOf, type Look, makerOf, type Spot } from './guardLook.ts'
import { createLocks } from './guardLocks.ts'
import { rememberOrigin } from './guardMemory.ts'
import { hasTrueOrigin } from './guardOrigin.ts'
import { isWithinRights, mayRemove } from './guardRights.ts'
import { holds } from './guardShapes.ts'

/**
 * A board holds items, items hold fields; of a kind we know, only fields we know, each with a value that can be read: an item
 * that cannot be read is gone for everybody. Kinds and fields of a newer client are kept, unread, when they come from somebody
 * who may write everything. A participant's are refused: what nobody knows may be the structure participants must not touch.
 */
export const boardLaw = (limits: Limits): Law => ({
  roots: boardRoots,
  inspect(look, signer) {
    const items = look.doc.getMap('items')
    // What a reader sends is refused whatever it is.
    const isFree = signer.access !== 'arrange' && signer.access !== 'edit'
    const count = createCount(items, isFree ? undefined : signer, limits)
    const changes = new Map<Y.Item, Change>()
    const locks = createLocks(look, changes, signer)
    let last: Change | undefined
    const changeOf = (entry: Y.Item): Change => {
      if (last?.entry === entry) return last
      last = changes.get(entry) ?? aChange(entry)
      changes.set(entry, last)
      return last
    }

    return {
      add(struct, spot) {
        const path = pathTo(look, items, spot)
        if (!path) {
          const isItem = holds(struct.content, Y.Map) || struct.content instanceof Y.ContentDeleted
          if (!isItem) return 'field'
          if (!count.hasRoom()) return 'count'
          const before = items._map.get(String(spot.key))
          if (before && !before.deleted) {
            if (!isFree && !mayRemove(before, kindIn(before), signer)) return 'rights'
            if (locks.holds(before)) return 'locked'
          }
          changeOf(struct).isNew = true
          return undefined
        }
        const { field } = path
        const change = changeOf(path.entry)
        if (path.isValue) change.values.push({ field, struct, spot })
        else if (hasRoom(spot.type, struct.content)) change.inner.push({ field, struct, spot })
        else return 'size'
        return undefined
      },
      cut(struct) {
        const path = pathTo(look, items, { type: struct.parent as Spot['type'], key: struct.parentSub })
        if (!path) {
          changeOf(struct).isGone = true
          if (!isFree && !mayRemove(struct, kindIn(struct), signer)) return 'rights'
          rememberOrigin(look.doc, struct)
          return undefined
        }
        const change = changeOf(path.entry)
        if (path.isValue) change.emptied.push(path.field)
        else change.cut.push(path.field)
        return undefined
      },
      end() {
        for (const change of changes.values()) {
          const kind = kindOf(change)
          if (!isReadable(change, kind, isFree)) return 'field'
          if (isFree) {
            if (signer.access === 'write' && locks.breaks(change)) return 'locked'
            continue
          }
          if (!isWithinRights(look, change, kind, signer)) return 'rights'
          if (locks.breaks(change)) return 'locked'
          if (!hasTrueOrigin(look, changes, change, kind, signer)) return 'origin'
        }
        return undefined
      },
    }
  },
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

/** What an item is it stays. */
function isReadable({ isNew, values, inner }: Change, kind: Kind | undefined, isFree: boolean): boolean {
  const forms = formsFor(kind)
  for (const { field, struct } of values) {
    if (field === 'kind' && !isNew) return false
    if (!fitsField(forms, field, struct.content, isFree)) return false
  }
  return inner.every(({ field, struct, spot }) => fitsInside(forms, field, spot, struct.content, isFree))
}
