import { type Box, contains } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { board as da } from '#shared/texts/da/board.ts'
import { board as en } from '#shared/texts/en/board.ts'
import { askImage } from '../items/image/asked.ts'
import { announce } from '../ui/announce.ts'
import { words } from '../ui/words.ts'
import { panned } from './camera.ts'
import type { Carry } from './carrying.ts'
import type { Draft } from './draft.ts'
import { stackOf } from './hit.ts'
import type { Lens } from './lens.ts'
import type { Scene } from './scene.ts'
import type { Effect } from './tools/tool.ts'

const t = words(da, en)

export interface RunParts {
  desk: Desk
  deeds: Deeds
  lens: Lens
  /** The frame that is being drawn around things; board units. */
  setFrame(box: Box | undefined): void
  carry: Carry
  draft: Draft
  /** The tool that puts things on the board has done so. */
  added(): void
}

/** How broad an eraser rubs to each side, view pixels. */
const rubber = 8

/** Does what tools want done: the only place where they touch the board. */
export function createRun({ desk, deeds, lens, setFrame, carry, draft, added }: RunParts): (effect: Effect) => void {
  /** What puts new things on the board is fetched with the tools that make them. */
  const making = import('../items/putNew.ts')
  let made: Awaited<typeof making> | undefined
  const later = (deed: (loaded: Awaited<typeof making>) => void) =>
    void making.then(deed).catch(() => announce(t.refused['no-network']))
  making.then(
    (loaded) => (made = loaded),
    () => undefined,
  )
  return (effect) => {
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
        carry.lift(effect.by, effect)
        break
      case 'drop':
        carry.drop(effect.by, effect)
        break
      case 'layDown': {
        const { on, at } = effect
        if (on && desk.held.has(on)) deeds.layBack()
        else deeds.more((more) => more.layDown(on ? { on } : { at }))
        break
      }
      case 'open':
        deeds.open(effect.id)
        break
      case 'addNote':
        deeds.addNote(effect.at)
        added()
        break
      case 'draft':
        draft.show(effect.item && made ? [made.asItem(desk, effect.item, 0)] : [])
        break
      case 'put':
        later(({ putNew }) => putNew(desk, effect.item, effect.next))
        if (effect.next !== 'more') added()
        break
      case 'erase':
        later(({ eraseAlong }) => eraseAlong(desk, effect.along, rubber / lens.camera().zoom))
        break
      case 'askImage':
        askImage({ at: effect.at })
        added()
        break
    }
  }
}

/** A frame takes what has its middle inside; a cluster that is spread out only when all of it is: its notes can be taken alone. */
function isCovered(scene: Scene, id: ItemId, frame: Box): boolean {
  const box = scene.boxOf(id)
  const item = scene.get(id)
  if (!box || !item || item.kind === 'zone' || stackOf(scene, item)) return false
  if (item.kind === 'cluster' && !item.folded)
    return contains(frame, box) && contains(frame, { x: box.x + box.w, y: box.y + box.h })
  return contains(frame, { x: box.x + box.w / 2, y: box.y + box.h / 2 })
}
