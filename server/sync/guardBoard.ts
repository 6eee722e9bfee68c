import * as Y from 'yjs'
import { type Access, mayTouch, placeFields, type Touch } from '#shared/access.ts'
import { boardRoots } from '#shared/docs/board.ts'
import { isKind, type Kind } from '#shared/items/index.ts'
import { fitsField, isKnownField, maySayMore } from './guardFields.ts'
import { landsLast } from './guardKeys.ts'
import type { Inspection, Law, Signer } from './guardLaw.ts'
import { homeOf, type Look, makerOf, type Spot } from './guardLook.ts'
import type { Fault } from './guardRead.ts'
import { holds } from './guardShapes.ts'
import { limits } from './limits.ts'

/** What an update does to one item. */
interface Change {
  /** The item's entry in the board. */
  entry: Y.Item
  isNew: boolean
  isGone: boolean
  /** New values of fields, in order. */
  values: Map<string, Y.Item[]>
  /** New structs inside fields. */
  inner: [field: string, struct: Y.Item][]
  /** Fields whose value was taken away, and fields inside which something was. */
  emptied: Set<string>
  cut: Set<string>
}

/**
 * A board holds items, items hold fields, and of the kinds we know only such fields as we know, each with a value that can be
 * read: an item that cannot be read is gone for everybody. A newer client's kinds and fields are kept, unread, as long as they
 * come from somebody who may write everything.
 */
export const boardLaw: Law = {
  roots: boardRoots,
  inspect(look, signer): Inspection {
    const items = look.doc.getMap('items')
    const isLimited = signer.access !== 'write'
    const changes = new Map<Y.Item, Change>()
    const changeOf = (entry: Y.Item): Change => {
      const change = changes.get(entry) ?? {
        entry,
        isNew: false,
        isGone: false,
        values: new Map(),
        inner: [],
        emptied: new Set(),
        cut: new Set(),
      }
      changes.set(entry, change)
      return change
    }
    const may = (entry: Y.Item, touch: Touch, kind = kindIn(entry)) =>
      mayTouch(signer.access, kind, touch, signer.owns(entry.id.client))

    return {
      add(struct, spot) {
        const found = pathOf(look, items, struct, spot)
        if (!found) {
          if (struct.content instanceof Y.ContentDeleted ? false : !holds(struct.content, Y.Map)) return 'field'
          if (items._map.size >= limits.items) return 'count'
          const before = items._map.get(String(spot.key))
          if (isLimited && before && !before.deleted && !may(before, 'remove')) return 'rights'
          changeOf(struct).isNew = true
          return undefined
        }
        const { entry, field, isValue } = found
        const change = changeOf(entry)
        if (!isValue) {
          if (!maySayMore(spot.type, struct.content)) return 'size'
          change.inner.push([field, struct])
          return undefined
        }
        const values = change.values.get(field)
        if (values) values.push(struct)
        else change.values.set(field, [struct])
        return undefined
      },
      cut(struct) {
        if (!isLimited) return undefined
        const found = pathOf(look, items, struct, { type: struct.parent as Spot['type'], key: struct.parentSub })
        if (!found) {
          if (!may(struct, 'remove')) return 'rights'
          changeOf(struct).isGone = true
          return undefined
        }
        const change = changeOf(found.entry)
        if (found.isValue) change.emptied.add(found.field)
        else change.cut.add(found.field)
        return undefined
      },
      end() {
        for (const change of changes.values()) {
          const kind = change.isNew ? kindOfNew(change) : kindIn(change.entry)
          const fault = faultOfFields(change, kind, signer.access)
          if (fault) return fault
          if (isLimited && !isWithinRights(look, change, kind, signer)) return 'rights'
        }
        return undefined
      },
    }
  },
}

/** Which item and field something lies in or is the value of; undefined when it is an item itself. */
function pathOf(look: Look, items: unknown, struct: Y.Item, spot: Spot) {
  let at = struct
  let { type, key }: Spot = spot
  for (let depth = 0; ; depth++) {
    if (type === items) return depth === 0 ? undefined : { entry: at, field, isValue: depth === 1 }
    var field = String(key)
    at = makerOf(look, type) as Y.Item
    ;({ type, key } = homeOf(look, at) as Spot)
  }
}
