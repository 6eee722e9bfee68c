import { createSignal } from 'solid-js'
import type { Box, Point, Size } from '#shared/geometry.ts'
import { fitText, linesOf, type Measure, type Sizes } from './plainFit.ts'

export const sizes: Sizes = { most: 24, small: 9, lineHeight: 1.25, whole: 15 }
/** Canvas and page differ by a hair, and a trailing space is counted: a little room is kept free. */
export const safety = 0.97

/** Grows when a font has arrived: what was measured with its stand-in is wrong. */
const [fonts, setFonts] = createSignal(0)
/** Read by whoever keeps what they have measured. */
export const fontsHere = fonts
document.fonts.addEventListener('loadingdone', () => {
  widths.clear()
  fits.clear()
  breaks.clear()
  height = undefined
  setFonts((n) => n + 1)
})

let pen: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()
const fits = new Map<string, number>()
const breaks = new Map<string, readonly string[]>()

let height: { ascent: number; descent: number } | undefined
let family = ''
/** The page's font at a size in pixels, as a canvas wants it named. */
export const fontAt = (size: number, isBold = false): string => {
  family ||= getComputedStyle(document.documentElement).fontFamily
  return `${isBold ? 700 : 500} ${size}px ${family}`
}

/** How wide words are at 100 px. */
export const widthAt100 = (word: string, isBold = false): number => {
  const key = isBold ? `\n${word}` : word
  const known = widths.get(key)
  if (known !== undefined) return known
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d')
    if (pen) pen.font = fontAt(100)
  }
  if (pen && isBold) pen.font = fontAt(100, true)
  const width = pen?.measureText(word).width ?? word.length * 55
  if (pen && isBold) pen.font = fontAt(100)
  widths.set(key, width)
  return width
}
const plainWidth: Measure = (word) => widthAt100(word)

/** Size in pixels at which a text fits a room of board units. Worked out once for each text, and again when a font arrives. */
export function fontSizeFor(text: string, room: Size): number {
  fonts()
  const key = `${room.w} ${room.h} ${text}`
  const known = fits.get(key)
  if (known !== undefined) return known
  if (fits.size > 20_000) fits.clear()
  if (widths.size > 50_000) widths.clear()
  const size = fitText(text, { w: room.w * safety, h: room.h }, sizes, plainWidth)
  fits.set(key, size)
  return size
}

/** Marks heaped on one letter: they would stand as a tower across whatever lies above. */
const tower = /\p{M}{5}/u

/** Draws a text, and nothing of it outside its room. What can't leave it is not cut, which would cost time. */
export function drawInside(to: CanvasRenderingContext2D, text: string, { x, y, w, h }: Box, draw: () => void): void {
  if (!tower.test(text)) {
    draw()
    return
  }
  to.save()
  to.beginPath()
  to.rect(x, y, w, h)
  to.clip()
  draw()
  to.restore()
}

/** Draws a text on a canvas as the page would show it in that room: the same size, the same lines unless one is hyphenated. */
export function drawText(to: CanvasRenderingContext2D, text: string, room: Box, most = sizes.most): void {
  const size = Math.min(most, fontSizeFor(text, room))
  to.font = fontAt(size)
  to.textBaseline = 'alphabetic'
  const { ascent, descent } = fontHeight()
  let y = room.y + (size * (sizes.lineHeight - ascent - descent)) / 2 + size * ascent
  for (const line of linesAt(text, room.w / size)) {
    to.fillText(line, room.x, y)
    y += size * sizes.lineHeight
    if (y > room.y + room.h) return
  }
}

/** The lines of a text, worked out once: a tile is painted again and again. */
function linesAt(text: string, width: number): readonly string[] {
  const key = `${width} ${text}`
  const known = breaks.get(key)
  if (known) return known
  if (breaks.size > 20_000) breaks.clear()
  const lines = linesOf(text, width, plainWidth)
  breaks.set(key, lines)
  return lines
}

/** Draws one line of a size in pixels, `at` being the middle of its left edge. */
export function drawLine(to: CanvasRenderingContext2D, text: string, at: Point, size: number): void {
  to.font = fontAt(size)
  to.textBaseline = 'alphabetic'
  const { ascent, descent } = fontHeight()
  to.fillText(text, at.x, at.y + (size * (ascent - descent)) / 2)
}

/** How far the font reaches above and below the line letters stand on, in ems. */
export function fontHeight(): { ascent: number; descent: number } {
  widthAt100('x')
  const found = pen?.measureText('x')
  height ??= found && { ascent: found.fontBoundingBoxAscent / 100, descent: found.fontBoundingBoxDescent / 100 }
  return height ?? { ascent: 0.95, descent: 0.25 }
}
