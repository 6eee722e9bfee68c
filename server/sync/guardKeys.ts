import * as Y from 'yjs'
import type { Look, Spot } from './guardLook.ts'

const holdsId = (item: Y.Item, id: Y.ID | null): boolean =>
  id !== null && item.id.client === id.client && id.clock >= item.id.clock && id.clock < item.id.clock + item.length

/**
 * What a key of a map will hold when these new values are there: Yjs keeps all values of a key in a row, and the last one
 * counts. The way it places them, on a copy of that row. Undefined when nothing is left there, or it would take too long.
 */
export function valueAfter(look: Look, { type, key }: Spot, values: readonly Y.Item[]): Y.Item | undefined {
  const row: Y.Item[] = []
  for (let at = type._map.get(String(key)) ?? null; at; at = at.left) {
    if (--look.steps < 0) return undefined
    row.unshift(at)
  }
  for (const value of values) {
    look.steps -= row.length
    if (look.steps < 0) return undefined
    row.splice(placeIn(row, value), 0, value)
  }
  const last = row.at(-1)
  const isThere = last && !last.deleted && !(last.content instanceof Y.ContentDeleted)
  return isThere && !Y.isDeleted(look.update.deletes, last.id) ? last : undefined
}

/** As `Item.integrate` of Yjs finds it, without right neighbours: values of a key have none. */
function placeIn(row: readonly Y.Item[], value: Y.Item): number {
  let place = row.findIndex((one) => holdsId(one, value.origin)) + 1
  const before = new Set<Y.Item>()
  const rivals = new Set<Y.Item>()
  for (const [at, other] of row.entries()) {
    if (at < place && before.size === 0) continue
    before.add(other)
    rivals.add(other)
    const parent = row.find((one) => holdsId(one, other.origin))
    if (Y.compareIDs(value.origin, other.origin)) {
      if (other.id.client > value.id.client) break
      place = at + 1
      rivals.clear()
    } else if (!parent || !before.has(parent)) break
    else if (!rivals.has(parent)) {
      place = at + 1
      rivals.clear()
    }
  }
  return place
}
