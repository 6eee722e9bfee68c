import { swapPlaces } from '#shared/edits/swap.ts'
import type { ItemId } from '#shared/ids.ts'
import { handle as da } from '#shared/texts/da/handle.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import type { Desk } from './desk.ts'
import { oneStep } from './oneStep.ts'
import { chaptersOf } from './reading.ts'

const t = words(da, en).said

export type Turn = 'earlier' | 'later'

/** The note or card that is read just before or just after, under the same heading. In a stack there is no such thing. */
export function besideInList({ scene }: Pick<Desk, 'scene'>, id: ItemId, turn: Turn): ItemId | undefined {
  for (const { cards, notes, clusters } of chaptersOf(scene.all())) {
    const heaps = clusters.flatMap((one) => (one.cluster.folded ? [] : [one.notes]))
    for (const row of [cards, notes, ...heaps]) {
      const at = row.findIndex((one) => one.id === id)
      if (at >= 0) return row[at + (turn === 'earlier' ? -1 : 1)]?.id
    }
  }
  return undefined
}

/** Whether a thing can be read earlier or later than it is. */
export const mayTurn = (desk: Desk, id: ItemId, turn: Turn): boolean => {
  const other = desk.may('place', id) && besideInList(desk, id, turn)
  return other ? desk.may('place', other) : false
}

/** Lets a thing change places with its neighbour in the list, on the picture as well. */
export function takeTurn(desk: Desk, id: ItemId, turn: Turn): void {
  const other = besideInList(desk, id, turn)
  if (!other || !mayTurn(desk, id, turn)) return
  oneStep(desk.undo, () => swapPlaces(desk.board, id, other))
  announce(t[turn])
}
