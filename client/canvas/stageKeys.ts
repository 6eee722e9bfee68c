import { dropItems } from '#shared/edits/move.ts'
import type { ItemId } from '#shared/ids.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { readingOrder } from '../items/reading.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import { panned } from './camera.ts'
import { type KeyDeed, keyDeed } from './keys.ts'
import type { Stage } from './stage.ts'

const t = words(da, en)
const zoomStep = 1.25

/** Does with the keyboard everything a pointer can do. Answers whether the key was the board's. */
export function createStageKeys(stage: Stage, desk: Desk, deeds: Deeds, focusBoard: () => void) {
  let order: { of: number; ids: ItemId[] } | undefined
  const inOrder = (): ItemId[] => {
    const of = desk.structure()
    if (order?.of !== of) order = { of, ids: readingOrder(desk.scene.all()) }
    return order.ids
  }

  const go = (by: 1 | -1): boolean => {
    const ids = inOrder()
    const now = desk.focused.id()
    const at = now ? ids.indexOf(now) : -1
    if (at < 0 && by < 0) return false
    const next = ids[at + by]
    if (next) {
      desk.focused.set(next)
      stage.reveal(next)
      return true
    }
    desk.focused.set(undefined)
    if (by < 0) focusBoard()
    return by < 0
  }
  const nudge = (by: { x: number; y: number }) => {
    dropItems(desk.board, desk.picks.ids(), by)
    const [first] = desk.picks.ids()
    if (first) stage.reveal(first)
  }
  const zoom = (by: Extract<KeyDeed, { do: 'zoom' }>['by']) => {
    if (by === 'full') stage.zoomToFull()
    else if (by === 'fit') stage.fit()
    else stage.zoomBy(by === 'in' ? zoomStep : 1 / zoomStep)
  }
  const flip = (id: ItemId) => {
    desk.picks.flip(id)
    announce(desk.picks.has(id) ? t.said.picked : t.said.unpicked)
  }

  const carryOut = (deed: KeyDeed): boolean => {
    const focused = desk.focused.id()
    switch (deed.do) {
      case 'go':
        return go(deed.by)
      case 'zoom':
        zoom(deed.by)
        return true
      case 'pan':
        stage.lens.glide(panned(stage.lens.camera(), { x: -deed.x, y: -deed.y }))
        return true
      case 'nudge':
        if (desk.mayWrite()) nudge(deed)
        return true
      case 'open':
        if (focused) deeds.open(focused)
        return focused !== undefined
      case 'flip':
        if (focused) flip(focused)
        return focused !== undefined
      case 'remove':
        if (desk.mayWrite() && desk.picks.ids().length > 0) deeds.remove()
        return true
      case 'all':
        desk.picks.set(inOrder())
        return true
      case 'none':
        desk.picks.none()
        return true
    }
  }

  return (event: KeyboardEvent): boolean => {
    const focused = desk.focused.id()
    const { key, shiftKey: shift, altKey: alt } = event
    const place = { hasFocus: focused !== undefined, isPicked: focused !== undefined && desk.picks.has(focused) }
    const deed = keyDeed({ key, shift, alt, control: event.ctrlKey || event.metaKey }, place)
    return deed ? carryOut(deed) : false
  }
}
