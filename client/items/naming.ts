import type { ItemId } from '#shared/ids.ts'
import { type Item, traitsOf, wordsOf } from '#shared/items/index.ts'
import { things as da } from '#shared/texts/da/things.ts'
import { things as en } from '#shared/texts/en/things.ts'
import { words } from '../ui/words.ts'

const t = words(da, en)

/** A name longer than this is cut, in characters: it is heard, not read. */
const most = 60
const short = (text: string): string => (text.length > most ? `${text.slice(0, most)} …` : text)

/** What an item says in words; of what cannot be shown, that it is kept. */
export const saidBy = (item: Item): string => (item.kind === 'unknown' ? t.unknown : wordsOf(item).trim())

/** What an item is, or what it hangs between. */
export function sortOf(item: Item, find: (id: ItemId) => Item | undefined): string {
  const { shape, variant } = traitsOf(item)
  const variants: Partial<Record<string, string>> = t.variants
  const [one, other = t.nowhere] = (shape?.hangsOn?.(item) ?? []).map((id) => calledAfter(find(id)))
  return one === undefined ? (variants[variant?.(item) ?? ''] ?? t.kinds[item.kind]) : t.between(one, other)
}

/** An item as it is called aloud: what it is, and what it says. */
export function nameOf(item: Item, find: (id: ItemId) => Item | undefined): string {
  const said = saidBy(item)
  return said === '' ? sortOf(item, find) : `${sortOf(item, find)}: ${short(said)}`
}

const calledAfter = (item: Item | undefined): string => {
  if (!item) return t.nowhere
  const said = saidBy(item)
  return said === '' ? t.kinds[item.kind].toLowerCase() : `”${short(said)}”`
}
