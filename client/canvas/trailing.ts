import type { Placed } from '#shared/docs/board.ts'
import { plus, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { traitsOf } from '#shared/items/index.ts'
import type { BoxOf } from '#shared/items/kind.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

/** What hangs on things in the hand, as lines do: drawn anew wherever these are carried, and by nobody else meanwhile. */
export interface Trailing {
  /** What is carried along, whether it is in the hand itself or hangs on what is. */
  along(ids: readonly ItemId[]): readonly ItemId[]
  /** Draws it as it would lie if the things were laid down now. */
  draw(ids: readonly ItemId[], by: Point): void
  /** The board has been looked at elsewhere: draws the same again. */
  again(): void
}

export function createTrailing(scene: Scene, draft: Draft): Trailing {
  let last: { ids: readonly ItemId[]; by: Point } | undefined

  const along = (ids: readonly ItemId[]): ItemId[] => {
    const own = ids.filter((id) => hangs(scene.get(id)))
    return [...new Set([...own, ...ids.flatMap((id) => [...scene.hanging(id)])])]
  }
  const draw = (ids: readonly ItemId[], by: Point) => {
    const carried = new Set(ids)
    const boxOf: BoxOf = (id) => {
      const box = scene.boxOf(id)
      return box && carried.has(id) ? { ...box, ...plus(box, by) } : box
    }
    const lines = along(ids).flatMap((id) => {
      const item = scene.get(id)
      return item ? { ...item, at: carried.has(id) ? plus(item.at, by) : item.at } : []
    })
    // What is only begun is nobody else's to wipe away.
    if (lines.length > 0 || last) draft.show(lines, boxOf)
    last = lines.length > 0 ? { ids, by } : undefined
  }
  return {
    along,
    draw,
    again: () => {
      if (last) draw(last.ids, last.by)
    },
  }
}

const hangs = (item: Placed | undefined): boolean => item !== undefined && traitsOf(item).shape?.hangsOn !== undefined
