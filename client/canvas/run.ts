import { batch } from 'solid-js'
import { dropItems } from '#shared/edits/move.ts'
import { type Box, contains, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { panned } from './camera.ts'
import type { Lens } from './lens.ts'
import type { Scene } from './scene.ts'
import type { Effect } from './tools/tool.ts'

export interface RunParts {
  desk: Desk
  deeds: Deeds
  lens: Lens
  /** The frame that is being drawn around things; board units. */
  setFrame(box: Box | undefined): void
  /** What is in the hand, and how far it has been carried. Empty when nothing is. */
  carry(ids: readonly ItemId[], by: Point): void
  /** The tool that puts things on the board has done so. */
  added(): void
}

/** Does what tools want done: the only place where they touch the board. */
export const createRun =
  ({ desk, deeds, lens, setFrame, carry, added }: RunParts) =>
  (effect: Effect): void => {
    const { picks, scene } = desk
    switch (effect.do) {
      case 'pan':
        lens.look(panned(lens.camera(), effect.by))
        break
      case 'pick':
        if (effect.more) picks.flip(effect.id)
        else picks.set([effect.id])
        desk.focused.set(effect.id)
        break
      case 'pickIn': {
        const found = scene.within(effect.box).filter((one) => isCovered(scene, one.id, effect.box))
        picks.set([...(effect.more ? picks.ids() : []), ...found.map((one) => one.id)])
        break
      }
      case 'pickNone':
        desk.focused.set(undefined)
        picks.none()
        break
      case 'frame':
        setFrame(effect.box)
        break
      case 'lift':
        carry(inHand(desk), effect.by)
        break
      case 'drop':
        batch(() => {
          putDown(desk, { x: Math.round(effect.by.x), y: Math.round(effect.by.y) })
          carry([], { x: 0, y: 0 })
        })
        break
      case 'open':
        deeds.open(effect.id)
        break
      case 'addNote':
        deeds.addNote(effect.at)
        added()
        break
    }
  }

function putDown(desk: Desk, by: Point): void {
  if (by.x === 0 && by.y === 0) return
  desk.undo.separate()
  dropItems(desk.board, inHand(desk), by)
  desk.undo.separate()
}

/** What is picked, and the notes of picked clusters. */
function inHand({ picks, scene }: Desk): ItemId[] {
  const ids = picks.ids().filter((id) => scene.get(id)?.kind !== 'zone')
  return [...new Set(ids.flatMap((id) => [id, ...scene.members(id)]))]
}

/** A frame takes what has its middle inside; a cluster only when all of it is, so that its notes can be taken alone. */
function isCovered(scene: Scene, id: ItemId, frame: Box): boolean {
  const box = scene.boxOf(id)
  if (!box || scene.get(id)?.kind === 'zone') return false
  if (scene.get(id)?.kind === 'cluster')
    return contains(frame, box) && contains(frame, { x: box.x + box.w, y: box.y + box.h })
  return contains(frame, { x: box.x + box.w / 2, y: box.y + box.h / 2 })
}
