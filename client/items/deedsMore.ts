import { addNotes } from '#shared/edits/addNotes.ts'
import { type Alignment, alignItems, distributeItems, type Way } from '#shared/edits/align.ts'
import { boxOf } from '#shared/edits/boxes.ts'
import { type Clip, duplicateItems, putClip, takeClip } from '#shared/edits/clip.ts'
import { setFolded } from '#shared/edits/fold.ts'
import { isFolded } from '#shared/edits/heap.ts'
import { setLocked } from '#shared/edits/locked.ts'
import { dropItems, moveToZone } from '#shared/edits/move.ts'
import { zonesOn } from '#shared/edits/place.ts'
import { resized, resizeItem } from '#shared/edits/resize.ts'
import { restackItems, type Stacking } from '#shared/edits/restack.ts'
import { stackOn } from '#shared/edits/stackOn.ts'
import { tidyItems } from '#shared/edits/tidy.ts'
import { around, minus, type Point, times } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { traitsOf } from '#shared/items/index.ts'
import type { NewNote } from '#shared/paste/words.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { handle as da } from '#shared/texts/da/handle.ts'
import { heaps as daHeaps } from '#shared/texts/da/heaps.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import { heaps as enHeaps } from '#shared/texts/en/heaps.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import { createGatherDeeds } from './deedsGather.ts'
import { createPickDeeds } from './deedsPick.ts'
import type { Desk } from './desk.ts'
import { oneStep } from './oneStep.ts'
import { copyable, headsOf, zoneForNew } from './whereTo.ts'

const t = words(da, en).said
const heapSaid = words(daHeaps, enHeaps).said
const { isLocked } = words(daBoard, enBoard).said

/** How far from its original a copy lies, and how much one step of resizing is. Board units. */
const beside: Point = { x: 32, y: 32 }
const growth = 40

export type MoreDeeds = ReturnType<typeof createMoreDeeds>
/** Where what is held is laid down: on another thing, with its middle at a point, or moved by so much. */
export type LayDown = { on: ItemId } | { at: Point } | { by: Point }

/** What hands can do beyond the daily few. Loaded when first asked for; each is one step of undo and says what it did. */
export function createMoreDeeds(desk: Desk) {
  const { board, picks, undo, held } = desk
  const asOne = <T>(deed: () => T): T => oneStep(undo, deed)
  const arrange = (deed: (ids: ItemId[]) => void, said: string) => {
    const ids = picks.ids().filter((id) => desk.may('place', id))
    if (ids.length === 0) return announce(isLocked)
    asOne(() => deed(ids))
    announce(said)
  }
  /** A stack is one thing from now on: what was laid on it is picked with it. */
  const stacked = (cluster: ItemId) => {
    if (isFolded(board, cluster)) {
      picks.set([cluster])
      if (desk.focused.id()) desk.focused.set(cluster)
    }
    announce(t.stacked)
  }

  return {
    ...createGatherDeeds(desk),
    ...createPickDeeds(desk),
    align: (to: Alignment) => arrange((ids) => alignItems(board, ids, to), t.arranged),
    distribute: (way: Way) => arrange((ids) => distributeItems(board, ids, way), t.arranged),
    tidy: () => arrange((ids) => tidyItems(board, ids), t.arranged),
    restack: (to: Stacking) => arrange((ids) => restackItems(board, ids, to), t.restacked),

    /** Copies beside the originals; they are what is picked then. */
    duplicate(by: Point = beside, ids: readonly ItemId[] = picks.ids()): void {
      const copies = asOne(() => duplicateItems(board, copyable(desk, ids), by))
      if (copies.length === 0) return
      picks.set(headsOf(desk, copies))
      announce(t.duplicated(picks.ids().length))
    },
    lock(on: boolean): void {
      if (!desk.mayLock()) return
      asOne(() => setLocked(board, picks.ids(), on))
      announce(on ? t.locked : t.unlocked)
    },
    /** Lays the picked clusters' notes on each other as stacks, or spreads them out. */
    fold(on: boolean): void {
      arrange(
        (ids) =>
          board.doc.transact(() => {
            for (const id of ids) setFolded(board, id, on)
          }),
        on ? heapSaid.folded : heapSaid.spread,
      )
    },
    /** So many steps wider and higher, each picked thing as its kind allows. */
    resize(steps: Point): void {
      const items = picks.ids().flatMap((id) => {
        const item = desk.scene.get(id)
        return item && traitsOf(item).resizes !== 'none' && desk.may('words', id) ? item : []
      })
      if (items.length === 0) return
      asOne(() =>
        board.doc.transact(() => {
          for (const item of items) {
            const { resizes, least } = traitsOf(item)
            resizeItem(board, item.id, resizes, resized(boxOf(item), times(steps, growth), resizes, least))
          }
        }),
      )
      announce(t.resized)
    },

    /** Lays down what is held: on a note or a cluster it joins, elsewhere its middle comes to lie there. */
    layDown(where: LayDown): void {
      const ids = held.ids()
      held.letGo()
      const box = around(ids.flatMap((id) => desk.scene.boxOf(id) ?? []))
      if (!box) return
      const cluster = 'on' in where ? asOne(() => stackOn(board, ids, where.on)) : undefined
      if (cluster) {
        stacked(cluster)
        return
      }
      const on = 'on' in where ? desk.scene.boxOf(where.on) : undefined
      const to = on ? middleOf(on) : 'at' in where ? where.at : undefined
      const by = 'by' in where ? where.by : minus(to ?? middleOf(box), middleOf(box))
      asOne(() => dropItems(board, ids, { x: Math.round(by.x), y: Math.round(by.y) }))
      announce(t.laidDown)
    },
    /** Lays notes on another thing. Answers whether it takes them. */
    stack(ids: readonly ItemId[], on: ItemId): boolean {
      const cluster = asOne(() => stackOn(board, ids, on))
      if (cluster) stacked(cluster)
      return cluster !== undefined
    },

    takeClip: (workshop: string): Clip | undefined => takeClip(board, picks.ids(), workshop),
    /** Puts a copy in the middle of the picture; without a picture, on free spots in a zone. */
    putClip(clip: Clip, workshop: string): void {
      const at = desk.middle()
      const added = asOne(() =>
        board.doc.transact(() => {
          const ids = putClip(board, clip, workshop, at ? { at } : { by: { x: 0, y: 0 } })
          if (!at) moveToZone(board, headsOf(desk, ids), zoneForNew(desk))
          return ids
        }),
      )
      picks.set(headsOf(desk, added))
      announce(t.pasted(picks.ids().length))
    },
    /** Puts notes on free spots in a zone, in the voice that is chosen. */
    addNotes(notes: readonly NewNote[], zone: string): void {
      const { voice, entry } = desk.writer()
      const added = asOne(() => addNotes(board, notes, { voice, entry, step: desk.step(), zone }))
      picks.set(added)
      const title = zonesOn(board).find((one) => one.zone === zone)?.title
      announce(title ? t.added(added.length, title) : t.addedOutside(added.length))
    },
  }
}

const middleOf = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Point => ({
  x: x + w / 2,
  y: y + h / 2,
})
