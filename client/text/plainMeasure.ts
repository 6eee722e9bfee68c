import type { Size } from '#shared/geometry.ts'
import { fitText, type Measure } from './plainFit.ts'

const sizes = { most: 24, least: 9, lineHeight: 1.25, whole: 15 }
/** Canvas and page differ by a hair, and a trailing space is counted: a little room is kept free. */
const safety = 0.97

let pen: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()
const fits = new Map<string, number>()

const widthAt100: Measure = (word) => {
  const known = widths.get(word)
  if (known !== undefined) return known
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d')
    if (pen) pen.font = `500 100px ${getComputedStyle(document.documentElement).fontFamily}`
  }
  const width = pen?.measureText(word).width ?? word.length * 55
  widths.set(word, width)
  return width
}

/** Size in pixels at which a text fits a room of board units. Worked out once for each text. */
export function fontSizeFor(text: string, room: Size): number {
  const key = `${room.w} ${room.h} ${text}`
  const known = fits.get(key)
  if (known !== undefined) return known
  if (fits.size > 20_000) fits.clear()
  if (widths.size > 50_000) widths.clear()
  const size = fitText(text, { w: room.w * safety, h: room.h }, sizes, widthAt100)
  fits.set(key, size)
  return size
}

/** Forgets every width: the font has arrived, and what was measured with its stand-in is wrong. */
export function forgetWidths(): void {
  pen = undefined
  widths.clear()
  fits.clear()
}
