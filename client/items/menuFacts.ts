import { isLocked } from '#shared/edits/locked.ts'
import { hasTint, isWritable, traitsOf } from '#shared/items/index.ts'
import type { Desk } from './desk.ts'
import { joinable, mayHold } from './join.ts'
import type { MenuFacts } from './menuChoices.ts'
import type { MenuPlace } from './menuSpot.ts'
import { mayTurn } from './sequence.ts'
import { copyable, zoneAt } from './whereTo.ts'

/** What is true of what is picked, or of the board itself, and of the one who asks. */
export function factsOf(desk: Desk, place: MenuPlace): MenuFacts {
  const ids = place.isFloor ? [] : desk.picks.ids()
  const items = ids.flatMap((id) => desk.scene.get(id) ?? [])
  const some = (touch: 'words' | 'place') => ids.some((id) => desk.may(touch, id))
  return {
    kinds: items.map((one) => one.kind),
    mayWrite: desk.mayWrite(),
    mayAdd: desk.mayAdd('note') && (ids.length === 0 || copyable(desk, ids).length > 0),
    mayChange: ids.length === 1 && some('words') && items.some(isWritable),
    mayPlace: some('place'),
    mayJoin: !place.isFloor && joinable(desk) !== undefined,
    mayJoinWith: ids.length === 1 && ids.some((id) => mayHold(desk, id)),
    // Asked for by one page only, and the whole board is read for it.
    get mayTurn() {
      const [id] = ids.length === 1 ? ids : []
      return {
        earlier: id !== undefined && mayTurn(desk, id, 'earlier'),
        later: id !== undefined && mayTurn(desk, id, 'later'),
      }
    },
    hasPicture: desk.middle() !== undefined,
    mayRemove: ids.some((id) => desk.may('remove', id)),
    mayLock: desk.mayLock(),
    hasLocked: items.some(isLocked),
    hasFree: items.some((one) => !isLocked(one)),
    mayResize: items.some((one) => traitsOf(one).resizes !== 'none' && desk.may('words', one.id)),
    mayTint: items.some((one) => hasTint(one) && desk.may('words', one.id)),
    mayAddZone: desk.mayAdd('zone'),
    mayGather: desk.mayAdd('cluster'),
    hasStack: items.some((one) => one.kind === 'cluster' && one.folded === true),
    hasSpread: items.some((one) => one.kind === 'cluster' && one.folded !== true),
    hasZone: place.isFloor
      ? place.at !== undefined && zoneAt(desk, place.at) !== ''
      : items.some((one) => one.zone !== ''),
  }
}
