import { setField } from '#shared/edits/items.ts'
import { zonesOn } from '#shared/edits/place.ts'
import { addZone } from '#shared/edits/zones.ts'
import type { Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { hasTint } from '#shared/items/index.ts'
import type { Tint } from '#shared/items/tint.ts'
import { board as daBoard } from '#shared/texts/da/board.ts'
import { handle as da } from '#shared/texts/da/handle.ts'
import { board as enBoard } from '#shared/texts/en/board.ts'
import { handle as en } from '#shared/texts/en/handle.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import type { Desk } from './desk.ts'
import { oneStep } from './oneStep.ts'
import { zoneAt } from './whereTo.ts'

const t = words(da, en).said
const { isLocked } = words(daBoard, enBoard).said

/** Picking by kind and by zone, and what is done with zones and colours. */
export function createPickDeeds(desk: Desk) {
  const { board, picks, undo } = desk
  const asOne = <T>(deed: () => T): T => oneStep(undo, deed)
  const choose = (ids: readonly ItemId[]) => {
    picks.set(ids)
    announce(t.chosen(ids.length))
  }

  return {
    /** Gives another colour to what comes in colours. */
    tint(to: Tint): void {
      const ids = picks.ids().filter((id) => {
        const item = desk.scene.get(id)
        return item !== undefined && hasTint(item) && desk.may('words', id)
      })
      if (ids.length > 0) asOne(() => setField(board, ids, 'tint', to))
      announce(ids.length > 0 ? t.tinted : isLocked)
    },
    /** Makes a zone with its middle there, or beside the others, and asks for its name. */
    newZone(at?: Point): void {
      if (!desk.mayAdd('zone')) return
      const id = asOne(() => addZone(board, t.newZone, at))
      picks.set([id])
      desk.editing.set(id)
      announce(t.zoneMade)
    },
    /** Picks the zones themselves that the picked things are in, or the one at a point. */
    pickZoneItself(at?: Point): void {
      const codes = at ? [zoneAt(desk, at)] : picks.ids().map((id) => desk.scene.get(id)?.zone ?? '')
      choose(zonesOn(board).flatMap((one) => (codes.includes(one.zone) ? one.id : [])))
    },

    /** Picks everything of the kinds that are picked. */
    pickKind(): void {
      const kinds = new Set(picks.ids().map((id) => desk.scene.get(id)?.kind))
      choose([...desk.scene.all()].filter((one) => kinds.has(one.kind)).map((one) => one.id))
    },
    /** Picks everything that belongs to the zones of what is picked, or to the zone at a point. */
    pickZone(at?: Point): void {
      const zones = new Set(at ? [zoneAt(desk, at)] : picks.ids().map((id) => desk.scene.get(id)?.zone ?? ''))
      zones.delete('')
      choose([...desk.scene.all()].filter((one) => one.kind !== 'zone' && zones.has(one.zone)).map((one) => one.id))
    },
  }
}
