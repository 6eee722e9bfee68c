import { createSignal } from 'solid-js'
import { makeCard } from '#shared/edits/card.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { addItem, type Removed, removeItems, restoreItems } from '#shared/edits/items.ts'
import { moveTo, withMembers } from '#shared/edits/move.ts'
import { newOrder, placeIn, zonesOn } from '#shared/edits/place.ts'
import { contains, type Point } from '#shared/geometry.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import type { ItemId } from '#shared/ids.ts'
import { isBlank, traitsOf } from '#shared/items/index.ts'
import { noteSize } from '#shared/items/note.ts'
import { newId } from '#shared/newId.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import { askHeap } from './cluster/heapAsked.ts'
import type { MoreDeeds } from './deedsMore.ts'
import type { Desk } from './desk.ts'
import { oneStep } from './oneStep.ts'

const t = words(da, en)

/** How long a removal can be taken back from its own bar, milliseconds. */
const regret = 10_000

export type Deeds = ReturnType<typeof createDeeds>

/** What hands can do with what is picked. Each deed is one step of undo, and says aloud what it did. */
export function createDeeds(desk: Desk) {
  const { board, picks, undo } = desk
  const [removed, setRemoved] = createSignal<Removed>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const asOne = <T>(deed: () => T): T => oneStep(undo, deed)
  let made: MoreDeeds | undefined
  const more = (use: (more: MoreDeeds) => void): void => {
    if (made) {
      use(made)
      return
    }
    import('./deedsMore.ts').then(
      ({ createMoreDeeds }) => {
        made ??= createMoreDeeds(desk)
        use(made)
      },
      () => announce(t.refused['no-network']),
    )
  }
  const forget = () => {
    clearTimeout(timer)
    setRemoved(undefined)
  }

  return {
    /** What is asked for less often, fetched the first time. */
    more,

    /** Takes things up, to be laid down with the next tap or Enter. */
    takeUp(ids: readonly ItemId[] = picks.ids()): void {
      const mine = withMembers(board, ids).filter((id) => desk.may('place', id))
      if (mine.length > 0) desk.held.takeUp(mine)
      announce(mine.length > 0 ? t.said.takenUp(ids.length) : t.said.isLocked)
      more(() => undefined)
    },
    layBack(): void {
      desk.held.letGo()
      announce(t.said.laidBack)
    },
    /** What the last removal took, while it can still be put back. */
    removed,

    /** Gathers under a heading that is then named in place. */
    group(ids: readonly ItemId[] = picks.ids()): void {
      const cluster = asOne(() => groupNotes(board, ids, ''))
      if (!cluster) return
      picks.set([cluster])
      desk.editing.set(cluster)
      announce(t.said.grouped)
    },
    ungroup(ids: readonly ItemId[] = picks.ids()): void {
      const clusters = ids.filter((id) => desk.scene.get(id)?.kind === 'cluster')
      const members = withMembers(board, clusters).filter((id) => !clusters.includes(id))
      asOne(() =>
        board.doc.transact(() => {
          for (const id of clusters) ungroup(board, id)
        }),
      )
      picks.set(members)
      announce(t.said.ungrouped)
    },
    makeCard(ids: readonly ItemId[] = picks.ids()): void {
      const card = asOne(() => makeCard(board, ids))
      if (!card) return
      picks.set([card])
      desk.opened.set(card)
      announce(t.said.cardMade)
    },
    moveTo(place: { zone: string } | { cluster: ItemId }, name: string, ids: readonly ItemId[] = picks.ids()): void {
      asOne(() => moveTo(board, ids, place))
      announce(t.said.moved(name))
    },
    remove(ids: readonly ItemId[] = picks.ids()): void {
      const mine = ids.filter((id) => desk.may('remove', id))
      const taken = asOne(() =>
        board.doc.transact(() => {
          // The notes of a stack stay, and are to be read.
          for (const id of mine) setFolded(board, id, false)
          return removeItems(board, mine)
        }),
      )
      if (taken.items.length === 0) return
      forget()
      setRemoved(taken)
      timer = setTimeout(forget, regret)
      announce(t.removed(taken.items.length))
    },
    /** Puts the last removal back, whatever has been done since. */
    restore(): void {
      const taken = removed()
      if (!taken) return
      asOne(() => restoreItems(board, taken))
      picks.set(taken.items.map((one) => one.id))
      forget()
      announce(t.said.restored)
    },
    /** A new note with its middle there, or on a free spot in a zone; its words are written next. */
    addNote(where: Point | { zone: string }): ItemId {
      const id = newId<'item'>()
      const { voice, entry } = desk.writer()
      asOne(() =>
        board.doc.transact(() => {
          const at = 'zone' in where ? placeIn(board, where.zone, noteSize) : centred(where)
          const zone = 'zone' in where ? where.zone : zoneAt(desk, where)
          const own = { voice, entry, zone, at, step: desk.step(), order: newOrder(board) }
          addItem(board, id, { kind: 'note', body: '', cluster: '', ...own })
        }),
      )
      picks.set([id])
      desk.editing.set(id)
      return id
    },
    /** Opens an item for changing: a card beside the board, anything else in place. */
    open(id: ItemId): void {
      const item = desk.scene.get(id)
      if (item?.kind === 'card') desk.opened.set(id)
      else if (item?.kind === 'cluster' && item.folded) askHeap({ is: 'leaf', id })
      else if (item && traitsOf(item).words && desk.may('words', id)) desk.editing.set(id)
      if (!picks.has(id)) picks.set([id])
    },
    /** Ends writing in place; ended by a key, the keyboard stays there. What is nothing without words goes when left empty. */
    doneEditing(id: ItemId, byKey: boolean): void {
      if (desk.editing.id() === id) {
        desk.editing.set(undefined)
        if (byKey) desk.focused.set(id)
      }
      const item = desk.scene.get(id)
      if (item && isBlank(item) && desk.may('remove', id)) removeItems(board, [id])
    },
  }
}

const centred = (p: Point): Point => ({ x: Math.round(p.x - noteSize.w / 2), y: Math.round(p.y - noteSize.h / 2) })

const zoneAt = (desk: Desk, at: Point): string =>
  zonesOn(desk.board).find((one) => contains(boxOf(one), at))?.zone ?? ''
