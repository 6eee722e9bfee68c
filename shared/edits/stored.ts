import * as Y from 'yjs'
import { type Item, kinds, type RawItem } from '../items/index.ts'

/** A plain item as it is kept: shared texts as `Y.Text`, sets and records as `Y.Map`, everything else as it stands. */
export function stored(item: Item): RawItem {
  const texts: readonly string[] = kinds[item.kind].texts
  const entries = Object.entries(item).map(([field, value]): [string, unknown] => {
    if (texts.includes(field)) return [field, new Y.Text(String(value))]
    if (Array.isArray(value)) return [field, new Y.Map(value.map((code) => [String(code), true]))]
    if (field === 'sources') return [field, new Y.Map(Object.entries(value as object))]
    return [field, value]
  })
  return new Y.Map(entries.filter(([, value]) => value !== undefined))
}
