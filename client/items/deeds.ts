import { createSignal } from 'solid-js'
import { addItem, type Removed, removeItems, restoreItems } from '#shared/edits/items.ts'
import { newOrder, placeIn, zonesOn } from '#shared/edits/place.ts'
import { contains, type Point } from '#shared/geometry.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import type { ItemId } from '#shared/ids.ts'
import { isBlank, isWritable } from '#shared/items/index.ts'
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

  const take = (ids: readonly ItemId[], before?: () => void) => {
    const taken = asOne(() =>
      board.doc.transact(() => {
        before?.()
        return removeItems(board, ids)
      }),
    )
    if (taken.items.length === 0) return
    forget()
    setRemoved(taken)
    timer = setTimeout(forget, regret)
    announce(t.removed(taken.items.length))
  }

  return {
    /** What is asked for less often, fetched the first time. */
    more,

    takeUp: (ids: readonly ItemId[] = picks.ids()): void => more((made) => made.takeUp(ids)),
    layBack(): void {
      desk.held.letGo()
      announce(t.said.laidBack)
    },
    /** What the last removal took, while it can still be put back. */
    removed,

    group: (ids: readonly ItemId[] = picks.ids()): void => more((made) => made.group(ids)),
    ungroup: (ids: readonly ItemId[] = picks.ids()): void => more((made) => made.ungroup(ids)),
    makeCard: (ids: readonly ItemId[] = picks.ids()): void => more((made) => made.makeCard(ids)),
    moveTo: (place: { zone: string } | { cluster: ItemId }, name: string, ids: readonly ItemId[] = picks.ids()): void =>
      more((made) => made.moveTo(place, name, ids)),
    remove(ids: readonly ItemId[] = picks.ids()): void {
      const mine = ids.filter((id) => desk.may('remove', id))
      const stacks = mine.filter((id) => isStack(desk, id))
      // The notes of a stack stay, and are to be read.
      if (stacks.length > 0) more((made) => take(mine, () => stacks.forEach(made.spreadOut)))
      else take(mine)
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
      else if (isStack(desk, id)) askHeap({ is: 'leaf', id })
      else if (item && isWritable(item) && desk.may('words', id)) desk.editing.set(id)
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

const isStack = ({ scene }: Desk, id: ItemId): boolean => {
  const item = scene.get(id)
  return item?.kind === 'cluster' && item.folded === true
}

const centred = (p: Point): Point => ({ x: Math.round(p.x - noteSize.w / 2), y: Math.round(p.y - noteSize.h / 2) })

const zoneAt = (desk: Desk, at: Point): string =>
  zonesOn(desk.board).find((one) => contains(boxOf(one), at))?.zone ?? ''
