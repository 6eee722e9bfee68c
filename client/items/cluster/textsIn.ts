import type { ItemId } from '#shared/ids.ts'
import type { Desk } from '../desk.ts'

/** What the notes of a cluster say. */
export const textsIn = (desk: Desk, cluster: ItemId): string[] =>
  [...desk.scene.members(cluster)].flatMap((id) => {
    const item = desk.scene.get(id)
    return item?.kind === 'note' ? item.body : []
  })
