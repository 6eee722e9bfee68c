import { makeCard } from '#shared/edits/card.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { dropItems, moveTo, withMembers } from '#shared/edits/move.ts'
import type { Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import type { Desk } from './desk.ts'
import { oneStep } from './oneStep.ts'

const t = words(da, en).said

/** Where things belong: gathered, taken apart, made into a card, moved by hand, by key or by name. */
export function createGatherDeeds(desk: Desk) {
  const { board, picks, undo } = desk
  const asOne = <T>(deed: () => T): T => oneStep(undo, deed)

  return {
    /** Gathers under a heading that is then named in place. */
    group(ids: readonly ItemId[]): void {
      const cluster = asOne(() => groupNotes(board, ids, ''))
      if (!cluster) return
      picks.set([cluster])
      desk.editing.set(cluster)
      announce(t.grouped)
    },
    ungroup(ids: readonly ItemId[]): void {
      const clusters = ids.filter((id) => desk.scene.get(id)?.kind === 'cluster')
      const members = withMembers(board, clusters).filter((id) => !clusters.includes(id))
      asOne(() =>
        board.doc.transact(() => {
          for (const id of clusters) ungroup(board, id)
        }),
      )
      picks.set(members)
      announce(t.ungrouped)
    },
    makeCard(ids: readonly ItemId[]): void {
      const card = asOne(() => makeCard(board, ids))
      if (!card) return
      picks.set([card])
      desk.opened.set(card)
      announce(t.cardMade)
    },
    moveTo(place: { zone: string } | { cluster: ItemId }, name: string, ids: readonly ItemId[]): void {
      asOne(() => moveTo(board, ids, place))
      announce(t.moved(name))
    },
    /** Takes things up, to be laid down with the next tap or Enter. */
    takeUp(ids: readonly ItemId[]): void {
      const mine = withMembers(board, ids).filter((id) => desk.may('place', id))
      if (mine.length > 0) desk.held.takeUp(mine)
      announce(mine.length > 0 ? t.takenUp(ids.length) : t.isLocked)
    },
    /** Lays things down so far from where they lay, as a hand does that lets go. */
    drop: (ids: readonly ItemId[], by: Point): void => asOne(() => dropItems(board, ids, by)),
    /** The same for a key: as long as it is held down, its steps are taken back together. */
    nudge(ids: readonly ItemId[], by: Point, isHeldDown: boolean): void {
      if (!isHeldDown) undo.separate()
      dropItems(board, ids, by)
    },
    /** The notes of a stack that is about to go lie side by side, to be read. Within a step of somebody else's. */
    spreadOut: (id: ItemId): void => setFolded(board, id, false),
  }
}
