import type { ImageItem } from '#shared/items/image.ts'
import { paintFigure } from '../figure/paintFigure.ts'
import { arrived } from '../late.ts'
import type { Brush } from '../view.ts'
import { addressOf } from './address.ts'

/** Small pictures that are kept for painting, newest last. */
const most = 200
const pictures = new Map<string, HTMLImageElement>()

/** A picture from afar, in its small form; until that is here, and when it cannot be had, its stand-in. */
export const paintImage: Brush<ImageItem> = (pen, item, box, palette, scale, boxOf) => {
  const picture = pictures.get(item.image) ?? fetched(item.image)
  if (picture.complete && picture.naturalWidth > 0) pen.drawImage(picture, box.x, box.y, box.w, box.h)
  else paintFigure(pen, item, box, palette, scale, boxOf)
}

function fetched(image: string): HTMLImageElement {
  const picture = new Image()
  picture.decoding = 'async'
  picture.onload = arrived
  picture.src = addressOf(image, 'small')
  pictures.set(image, picture)
  const [oldest] = pictures.keys()
  if (pictures.size > most && oldest !== undefined) pictures.delete(oldest)
  return picture
}
