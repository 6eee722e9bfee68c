import { createSignal } from 'solid-js'
import { makeCard } from '#shared/edits/card.ts'
import { groupNotes, ungroup } from '#shared/edits/group.ts'
import { addItem, type Removed, removeItems, restoreItems } from '#shared/edits/items.ts'
import { moveTo, withMembers } from '#shared/edits/move.ts'
import { newOrder, placeIn, zonesOn } from '#shared/edits/place.ts'
import { contains, type Point } from '#shared/geometry.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import type { ItemId } from '#shared/ids.ts'
import { noteSize } from '#shared/items/note.ts'
import { newId } from '#shared/newId.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import type { Desk } from './desk.ts'

const t = words(da, en)

/** How long a removal can be taken back from its own bar, milliseconds. */
const regret = 10_000

export type Deeds = ReturnType<typeof createDeeds>

/** What hands can do with what is picked. Each deed is one step of undo, and says aloud what it did. */
export function createDeeds(desk: Desk) {
  const { board, picks, undo } = desk
  const [removed, setRemoved] = createSignal<Removed>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const asOne = <T>(deed: () => T): T => {
    undo.separate()
    const answer = deed()
    undo.separate()
    return answer
  }
  const forget = () => {
    clearTimeout(timer)
    setRemoved(undefined)
  }

  return {
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
      const taken = asOne(() => removeItems(board, mine))
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
      if (desk.scene.get(id)?.kind === 'card') desk.opened.set(id)
      else if (desk.may('words', id)) desk.editing.set(id)
      if (!picks.has(id)) picks.set([id])
    },
    /** Ends writing in place; ended by a key, the keyboard stays at the item. A note that is left empty goes. */
    doneEditing(id: ItemId, byKey: boolean): void {
      if (desk.editing.id() === id) {
        desk.editing.set(undefined)
        if (byKey) desk.focused.set(id)
      }
      const item = desk.scene.get(id)
      if (item?.kind === 'note' && item.body.trim() === '' && desk.may('remove', id)) removeItems(board, [id])
    },
  }
}

const centred = (p: Point): Point => ({ x: Math.round(p.x - noteSize.w / 2), y: Math.round(p.y - noteSize.h / 2) })

const zoneAt = (desk: Desk, at: Point): string =>
  zonesOn(desk.board).find((one) => contains(boxOf(one), at))?.zone ?? ''
