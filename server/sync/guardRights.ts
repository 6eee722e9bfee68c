import * as Y from 'yjs'
import { mayTouch, placeFields } from '#shared/access.ts'
import type { Kind } from '#shared/items/index.ts'
import { type Change, fieldsIn } from './guardChange.ts'
import { formsFor, mayLack } from './guardFields.ts'
import { valueAfter } from './guardKeys.ts'
import type { Signer } from './guardLaw.ts'
import type { Look } from './guardLook.ts'

export const mayRemove = (entry: Y.Item, kind: Kind | undefined, { access, owns }: Signer): boolean =>
  mayTouch(access, kind, 'remove', owns(entry.id.client))

/** Whether somebody who may not write everything may do this. An item that goes, by right, takes all that is in it along. */
export function isWithinRights(look: Look, change: Change, kind: Kind | undefined, { access, owns }: Signer): boolean {
  const { entry, isNew, isGone, values, inner, emptied, cut } = change
  if (isGone) return true
  if (isNew) return isNothing(look, entry) || mayTouch(access, kind, 'add', true)
  const isOwn = owns(entry.id.client)
  const may = (field: string) => mayTouch(access, kind, placeFields.has(field) ? 'place' : 'words', isOwn)
  for (const { field } of inner) if (!may(field)) return false
  for (const field of cut) if (!may(field)) return false
  const set = new Map<string, Y.Item[]>()
  for (const field of emptied) set.set(field, [])
  for (const { field, struct } of values) {
    const list = set.get(field)
    if (list) list.push(struct)
    else set.set(field, [struct])
  }
  const taken = new Set(emptied)
  for (const [field, structs] of set) {
    if (!may(field)) return false
    if (!mayLack(formsFor(kind), field) && !staysFilled(look, entry, field, structs, taken.has(field))) return false
  }
  return true
}

/** A struct that is nothing any more once the update has been applied. */
export const isNothing = (look: Look, struct: Y.Item): boolean =>
  struct.content instanceof Y.ContentDeleted || Y.isDeleted(look.update.deletes, struct.id)

/** A field that loses its value makes its item unreadable: that would be a removal by another name. */
function staysFilled(
  look: Look,
  entry: Y.Item,
  field: string,
  structs: readonly Y.Item[],
  isEmptied: boolean,
): boolean {
  const [only] = structs
  if (only && structs.length === 1 && !isEmptied && !isNothing(look, only)) return true
  const { type } = entry.content as Y.ContentType
  // A field that was empty before may stay so.
  const before = fieldsIn(entry)?.get(field)
  return !before || before.deleted || valueAfter(look, { type, key: field }, structs) !== undefined
}
