import { boxOf } from '#shared/edits/boxes.ts'
import { isMadeHere } from '#shared/edits/items.ts'
import { zonesOn } from '#shared/edits/place.ts'
import { contains, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Desk } from './desk.ts'

/** Code of the zone at a point, `''` outside them all. */
export const zoneAt = (desk: Desk, at: Point): string =>
  zonesOn(desk.board).find((one) => contains(boxOf(one), at))?.zone ?? ''

/** Where new things belong: the zone of what is picked or attended to, the one in the middle of the picture, or the first. */
export function zoneForNew(desk: Desk, at?: Point): string {
  const near = [desk.focused.id(), ...desk.picks.ids()].flatMap(
    (id) => (id ? desk.scene.get(id)?.zone : undefined) || [],
  )
  const middle = at ?? desk.middle()
  const zones = zonesOn(desk.board).sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
  return (at && zoneAt(desk, at)) || near[0] || (middle && zoneAt(desk, middle)) || zones[0]?.zone || ''
}

/** Those of new things that are picked: a cluster stands for its notes. */
export function headsOf(desk: Desk, ids: readonly ItemId[]): ItemId[] {
  const along = new Set<string>(ids)
  return ids.filter((id) => !along.has(String(desk.board.items.get(id)?.get('cluster') ?? '')))
}

/** What this person may make another of. Those who do not write everything copy only their own words. */
export const copyable = (desk: Desk, ids: readonly ItemId[]): ItemId[] =>
  ids.filter((id) => {
    const kind = desk.scene.get(id)?.kind
    return kind && desk.mayAdd(kind) && (desk.mayLock() || isMadeHere(desk.board, id))
  })
