import * as Y from 'yjs'
import { mayTouch, placeFields } from '#shared/access.ts'
import type { Kind } from '#shared/items/index.ts'
import { valueAfter } from './guardKeys.ts'
import type { Signer } from './guardLaw.ts'
import type { Look } from './guardLook.ts'

/** What an update does to one item of a board. */
export interface Change {
  /** The item's entry in the board. Who has signed it has made the item. */
  entry: Y.Item
  isNew: boolean
  isGone: boolean
  /** New values of fields, in the order in which they apply. */
  values: Map<string, Y.Item[]>
  /** New structs inside fields. */
  inner: [field: string, struct: Y.Item][]
  /** Fields whose value is taken away, and fields inside which something is. */
  emptied: Set<string>
  cut: Set<string>
}

export const mayRemove = (entry: Y.Item, kind: Kind | undefined, { access, owns }: Signer): boolean =>
  mayTouch(access, kind, 'remove', owns(entry.id.client))

/** Whether somebody who may not write everything may do this. An item that goes, by right, takes all that is in it along. */
export function isWithinRights(look: Look, change: Change, kind: Kind | undefined, { access, owns }: Signer): boolean {
  const { entry, isNew, isGone, values, inner, emptied, cut } = change
  if (isGone) return true
  if (isNew) return isNothing(look, entry) || mayTouch(access, kind, 'add', true)
  const touched = new Set([...values.keys(), ...inner.map(([field]) => field), ...emptied, ...cut])
  for (const field of touched) {
    const touch = placeFields.has(field) ? 'place' : 'words'
    if (!mayTouch(access, kind, touch, owns(entry.id.client))) return false
    const hasNewValue = values.has(field) || emptied.has(field)
    if (hasNewValue && !staysFilled(look, change, field)) return false
  }
  return true
}

const isNothing = (look: Look, struct: Y.Item): boolean =>
  struct.content instanceof Y.ContentDeleted || Y.isDeleted(look.update.deletes, struct.id)

/** A field that loses its value makes its item unreadable: that would be a removal by another name. */
function staysFilled(look: Look, { entry, values, emptied }: Change, field: string): boolean {
  const structs = values.get(field) ?? []
  const [only] = structs
  if (only && structs.length === 1 && !emptied.has(field) && !isNothing(look, only)) return true
  const { type } = entry.content as Y.ContentType
  // A field that was empty before, such as a helper's voice, may stay so.
  const before = type._map.get(field)
  return !before || before.deleted || valueAfter(look, { type, key: field }, structs) !== undefined
}
