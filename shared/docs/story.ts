import type { ItemId } from '../ids.ts'
import type { EntryMode, Voice } from '../programme/codes.ts'
import type { Placed } from './board.ts'

/** One thing that is known of how an item came to be, without who or when: no finer than the step it was written in. */
export type Tale =
  | { is: 'written'; step: string; voice: Voice; entry: EntryMode }
  | { is: 'was'; zone: string }
  | { is: 'heap'; title: string }
  | { is: 'card'; title: string }
  | { is: 'madeOf'; notes: number }
  | { is: 'proposal' }

/** How an item came to be, in the order in which it happened, told from what the board keeps anyway. */
export function storyOf(items: Iterable<Placed>, id: ItemId): Tale[] {
  const all = new Map<string, Placed>()
  for (const item of items) all.set(item.id, item)
  const item = all.get(id)
  if (item?.kind === 'card') {
    const notes = Object.keys(item.sources).length
    return [...(notes > 0 ? [{ is: 'madeOf' as const, notes }] : []), ...(item.proposal ? [{ is: 'proposal' as const }] : [])]
  }
  if (item?.kind !== 'note') return []
  const told: Tale[] = [{ is: 'written', step: item.step, voice: item.voice, entry: item.entry }]
  const heap = all.get(item.cluster)
  if (item.was && item.was.zone !== item.zone) told.push({ is: 'was', zone: item.was.zone })
  if (heap?.kind === 'cluster') told.push({ is: 'heap', title: heap.title })
  for (const one of all.values()) {
    if (one.kind !== 'card' || !Object.hasOwn(one.sources, id)) continue
    told.push({ is: 'card', title: one.title })
    if (one.proposal) told.push({ is: 'proposal' })
  }
  return told
}
