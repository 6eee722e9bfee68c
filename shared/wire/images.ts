import * as v from 'valibot'
import { id } from '../ids.ts'

/** How large an image may be asked for: as it lies on the board, or small enough for a list. */
export const imageSize = v.picklist(['full', 'small'])
export type ImageSize = v.InferOutput<typeof imageSize>

/**
 * What `POST /api/workshops/<workshop>/images` answers; its body is the file itself, PNG, JPEG or WebP by its content, whatever
 * it is called. `w` and `h` are the pixels of what is kept, turned the right way up.
 */
export const imageAnswer = v.object({
  id: id<'image'>(),
  w: v.pipe(v.number(), v.integer(), v.minValue(1)),
  h: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
export type ImageAnswer = v.InferOutput<typeof imageAnswer>

/** Where the images of a workshop are sent to. */
export const imagesPath = (workshop: string): string => `/api/workshops/${workshop}/images`

/** Where one is had, as `image/webp`. It never changes, so pages may keep it. */
export const imagePath = (workshop: string, image: string, size: ImageSize = 'full'): string =>
  `${imagesPath(workshop)}/${image}${size === 'small' ? '?size=small' : ''}`

/** Bytes a file may have; pixels it may have before anybody unpacks it. The server may be set to less. */
export const imageLimits = { bytes: { member: 10_000_000, seat: 5_000_000 }, pixels: 20_000_000 } as const
