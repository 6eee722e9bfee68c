import type { Placed } from '#shared/docs/board.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { traitsOf } from '#shared/items/index.ts'
import { forPaper } from '../images/forPaper.ts'
import type { Parts } from '../ports/parts.ts'

/** Longest side of a picture in a file, pixels; a board with more pictures than `many` has them smaller. */
const side = { few: 1024, many: 512 }
const many = 40

/** The pictures that a board's items show, by the name they are kept under, to be put into a file whole. Those of another workshop are not. */
export async function boardPictures(
  { register }: Pick<Parts, 'register'>,
  workshop: WorkshopId,
  items: readonly Placed[],
): Promise<Record<string, string>> {
  const names = new Set(items.flatMap((item) => traitsOf(item).picture?.(item) ?? []))
  const found: Record<string, string> = {}
  for (const name of names) {
    const kept = await register.read((rows) => rows.get('pixels', `${name}/full`))
    if (kept?.workshop !== workshop) continue
    const drawn = await forPaper(Buffer.from(kept.webp, 'base64'), names.size > many ? side.many : side.few)
    if (drawn) found[name] = drawn
  }
  return found
}
