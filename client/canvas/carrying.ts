import { batch } from 'solid-js'
import type { Guide } from '#shared/edits/snap.ts'
import { around, type Box, plus, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { traitsOf } from '#shared/items/index.ts'
import type { Deeds } from '../items/deeds.ts'
import type { Desk } from '../items/desk.ts'
import { isLoose } from './calm.ts'
import { shown } from './camera.ts'
import type { Lens } from './lens.ts'
import type { Carrying } from './tools/tool.ts'

/** What is shown while something is carried: why it stops where it does, and the note it is about to lie on. */
export interface Hints {
  guides: readonly Guide[]
  over: Box | undefined
}
export const noHints: Hints = { guides: [], over: undefined }

export interface CarryParts {
  desk: Desk
  deeds: Deeds
  lens: Lens
  /** Shows what is in the hand, and how far it has been carried. Empty when nothing is. */
  show(ids: readonly ItemId[], by: Point): void
  hint(hints: Hints): void
}

export interface Carry {
  lift(by: Point, keys: Carrying): void
  /** Puts it down. Moved by nothing, it lies where it lay. */
  drop(by: Point, keys: Carrying): void
}

/** From this near, view pixels, an edge or a gap pulls. */
const pull = 6
/** With more than this in view nothing lines up with everything any more. */
const most = 300

/** Carries what is picked across the board, with the guides and the stacking that a hand expects. */
export function createCarrying({ desk, deeds, lens, show, hint }: CarryParts): Carry {
  /** What is in the hand, and what it can line up with: worked out once a gesture. */
  let trip: { ids: ItemId[]; box: Box | undefined; others: Box[] } | undefined
  /** Fetched after the board is there: until then things lie where they are let go. */
  let pulls: typeof import('#shared/edits/snap.ts') | undefined
  import('#shared/edits/snap.ts').then(
    (loaded) => (pulls = loaded),
    () => undefined,
  )

  const begin = () => {
    const ids = inHand(desk)
    const mine = new Set<ItemId>(ids)
    const isZone = (id: ItemId) => desk.scene.get(id)?.kind === 'zone'
    const zones = ids.filter(isZone)
    const view = desk.scene.within(shown(lens.camera(), lens.size(), 0))
    const others = view.filter(
      (one) => !mine.has(one.id) && isZone(one.id) === zones.length > 0 && !traitsOf(one).shape?.hangsOn,
    )
    const boxes = others.length > most ? [] : others.flatMap((one) => desk.scene.boxOf(one.id) ?? [])
    return {
      ids,
      box: around((zones.length > 0 ? zones : ids).flatMap((id) => desk.scene.boxOf(id) ?? [])),
      others: boxes,
    }
  }
  const at = (by: Point, { isFree, copies }: Carrying) => {
    trip ??= begin()
    const box = trip.box && { ...trip.box, ...plus(trip.box, by) }
    if (!box || isFree || !pulls) return { by, over: undefined, guides: [] }
    const over = copies ? undefined : noteUnder(desk, trip.ids, box, pulls.liesOn)
    if (over) return { by, over, guides: [] }
    if (isLoose()) return { by, over, guides: [] }
    const snap = pulls.snapped(box, trip.others, pull / lens.camera().zoom)
    return { by: plus(by, snap.by), over, guides: snap.guides }
  }

  return {
    lift(by, keys) {
      const { guides, over, by: to } = at(by, keys)
      show(trip?.ids ?? [], to)
      hint({ guides, over: over && desk.scene.boxOf(over) })
    },
    drop(by, keys) {
      const isMoved = by.x !== 0 || by.y !== 0
      const { over, by: to } = at(by, keys)
      const ids = trip?.ids ?? []
      trip = undefined
      batch(() => {
        const way = { x: Math.round(to.x), y: Math.round(to.y) }
        if (!isMoved) show([], way)
        else if (keys.copies) deeds.more((more) => more.duplicate(way, ids))
        else if (over) deeds.more((more) => more.stack(ids, over) || more.drop(ids, way))
        else deeds.more((more) => more.drop(ids, way))
        show([], { x: 0, y: 0 })
        hint(noHints)
      })
    },
  }
}

/** The note that a single note lies on the middle of. */
function noteUnder(
  { scene, may }: Desk,
  ids: readonly ItemId[],
  box: Box,
  liesOn: (box: Box, other: Box) => boolean,
): ItemId | undefined {
  const [only] = ids
  if (!only || ids.length > 1 || scene.get(only)?.kind !== 'note') return undefined
  const under = scene.within(box).filter((one) => one.id !== only && one.kind === 'note' && may('place', one.id))
  return under.findLast((one) => liesOn(box, scene.boxOf(one.id) ?? { x: 0, y: 0, w: 0, h: 0 }))?.id
}

/** What is picked and may be moved, the notes of picked clusters and all that belongs to picked zones. */
function inHand({ picks, scene, may }: Desk): ItemId[] {
  const ids = picks.ids().filter((id) => may('place', id))
  return [...new Set(ids.flatMap((id) => [id, ...scene.members(id)]))]
}
