import type { ItemId } from '../ids.ts'
import { kinds } from '../items/index.ts'
import type { Placed } from './board.ts'

/** One stretch of words on a board: which item holds it, and in which of its fields. */
export interface SaidThere {
  item: ItemId
  field: string
  text: string
}

/** Everything that people have written on a board and that a file of it prints, whatever kind of item it stands on. */
export const saidOnBoard = (items: readonly Placed[]): SaidThere[] =>
  items.flatMap((item) => {
    const fields = new Map<string, unknown>(Object.entries(item))
    return kinds[item.kind].texts.flatMap((field) => {
      const text = fields.get(field)
      return typeof text === 'string' && text.trim() !== '' ? [{ item: item.id, field, text }] : []
    })
  })
