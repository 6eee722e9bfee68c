import type { Placed } from '#shared/docs/board.ts'
import { saidOnBoard } from '#shared/docs/saidOnBoard.ts'
import type { ItemId } from '#shared/ids.ts'
import { readingOrder } from '../../items/reading.ts'

/** Letters that no decomposition makes plain. */
const plain: Record<string, string> = { æ: 'ae', ø: 'o', đ: 'd', ł: 'l', ß: 'ss' }

/** Words as they are compared: neither case, accents nor how one spells å count. */
export const fold = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøđłß]/g, (letter) => plain[letter] ?? letter)
    .replace(/aa/g, 'a')

/** Everything on the board that holds all the words that are looked for, in any order; in reading order. */
export function findItems(items: readonly Placed[], query: string): ItemId[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const said = new Map<ItemId, string>()
  for (const { item, text } of saidOnBoard(items)) said.set(item, `${said.get(item) ?? ''} ${fold(text)}`)
  const found = new Set([...said].flatMap(([id, all]) => (wanted.every((one) => all.includes(one)) ? [id] : [])))
  return found.size === 0 ? [] : readingOrder(items).filter((id) => found.has(id))
}
