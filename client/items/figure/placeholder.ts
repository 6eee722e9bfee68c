import type { Item } from '#shared/items/index.ts'
import { things as da } from '#shared/texts/da/things.ts'
import { things as en } from '#shared/texts/en/things.ts'
import { words } from '../../ui/words.ts'

const t = words(da, en)

/** What one is asked to write in a thing. */
export const placeholderOf = (item: Item): string => {
  const write: Partial<Record<Item['kind'], string>> = t.write
  return write[item.kind] ?? t.kinds[item.kind]
}
