import { type Id, newId, type WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { ImageAnswer } from '#shared/wire/images.ts'
import type { Redrawn } from '../images/redraw.ts'
import type { Parts } from '../ports/parts.ts'

/**
 * Keeps an image for a workshop's board, under an id that says nothing. It goes when the workshop goes. `most` is how many the
 * workshop may then have.
 */
export const addImage =
  ({ register, clock }: Pick<Parts, 'register' | 'clock'>) =>
  async (workshop: WorkshopId, { w, h, full, small }: Redrawn, most: number): Promise<Result<ImageAnswer>> => {
    const id: Id<'image'> = newId()
    const [fullText, smallText] = [full, small].map((bytes) => Buffer.from(bytes).toString('base64'))
    return register.write(async (rows) => {
      if (!(await rows.get('workshop', workshop))) return refuse('not-found')
      if ((await rows.count('image', { workshop })) >= most) return refuse('images-full', { most })
      await rows.add('image', { id, workshop, w, h, addedAt: clock.now() })
      await rows.add('pixels', { id: `${id}/full`, workshop, webp: fullText ?? '' })
      await rows.add('pixels', { id: `${id}/small`, workshop, webp: smallText ?? '' })
      return ok({ id, w, h })
    })
  }
