import type { Point } from '#shared/geometry.ts'
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
  const nudge = (by: Point, isHeldDown: boolean) => {
    const ids = desk.picks.ids().filter((id) => desk.may('place', id))
    const [first] = ids
    if (!first) return announce(t.said.isLocked)
    deeds.more((more) => {
      more.nudge(ids, by, isHeldDown)
      stage.reveal(first)
    })
  }
  const openMenu = () => {
    const id = desk.focused.id()
    if (id && !desk.picks.has(id)) desk.picks.set([id])
    const box = document.activeElement?.getBoundingClientRect()
    const isFloor = desk.picks.ids().length === 0
    const seen = box
      ? { x: box.left + Math.min(box.width / 2, 120), y: box.top + Math.min(box.height / 2, 80) }
      : { x: 0, y: 0 }
    desk.menu.open({ seen, at: isFloor ? desk.middle() : undefined, isFloor })
  }
  const layDown = () => {
    const on = desk.focused.id()
    const by = desk.held.by()
    const isCarried = by.x !== 0 || by.y !== 0
    if (on && !isCarried && !desk.held.has(on)) deeds.more((more) => more.layDown({ on }))
    else if (isCarried) deeds.more((more) => more.layDown({ by }))
    else deeds.layBack()
  }
  const zoom = (by: Extract<KeyDeed, { do: 'zoom' }>['by']) => {
    if (by === 'full') stage.zoomToFull()
    else if (by === 'fit') stage.fit()
    else if (by === 'picked') stage.frame(desk.picks.ids())
    else stage.zoomBy(by === 'in' ? zoomStep : 1 / zoomStep)
  }
  const flip = (id: ItemId) => {
    desk.picks.flip(id)
    announce(desk.picks.has(id) ? t.said.picked : t.said.unpicked)
  }

  const change = (deed: Extract<KeyDeed, { do: 'duplicate' | 'group' | 'ungroup' | 'restack' | 'resize' }>) => {
    switch (deed.do) {
      case 'group':
        return deeds.group()
      case 'ungroup':
        return deeds.ungroup()
      case 'duplicate':
        return deeds.more((more) => more.duplicate())
      case 'restack':
        return deeds.more((more) => more.restack(deed.to))
      case 'resize':
        return deeds.more((more) => more.resize(deed))
    }
  }

  const carryOut = (deed: KeyDeed, isHeldDown: boolean): boolean => {
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
        if (desk.mayWrite()) nudge(deed, isHeldDown)
        return true
      case 'open':
        if (focused) deeds.open(focused)
        return focused !== undefined
      case 'flip':
        if (focused) flip(focused)
        return focused !== undefined
      case 'remove':
        if (desk.mayWrite() && desk.picks.ids().length > 0) deeds.remove()
        // What had the keyboard may be gone: it goes on from the board.
        if (!desk.focused.id()) focusBoard()
        return true
      case 'all':
        desk.picks.set(inOrder())
        return true
      case 'none':
        desk.picks.none()
        desk.pickMany(false)
        return true
      case 'kind':
      case 'zone':
        if (focused && desk.picks.ids().length === 0) desk.picks.set([focused])
        deeds.more((more) => (deed.do === 'kind' ? more.pickKind() : more.pickZone()))
        return true
      case 'menu':
        openMenu()
        return true
      case 'takeUp':
        if (focused && !desk.picks.has(focused)) desk.picks.set([focused])
        deeds.takeUp()
        return true
      case 'shift':
        desk.held.shift(deed)
        return true
      case 'layDown':
        layDown()
        return true
      case 'layBack':
        deeds.layBack()
        return true
      case 'duplicate':
      case 'group':
      case 'ungroup':
      case 'restack':
      case 'resize':
        if (desk.mayWrite()) change(deed)
        return true
    }
  }

  return (event: KeyboardEvent): boolean => {
    const focused = desk.focused.id()
    const { key, shiftKey: shift, altKey: alt } = event
    const place = {
      hasFocus: focused !== undefined,
      isPicked: focused !== undefined && desk.picks.has(focused),
      hasPicks: desk.picks.ids().length > 0,
      isHolding: desk.held.ids().length > 0,
    }
    const deed = keyDeed({ key, shift, alt, control: event.ctrlKey || event.metaKey }, place)
    return deed ? carryOut(deed, event.repeat) : false
  }
}
