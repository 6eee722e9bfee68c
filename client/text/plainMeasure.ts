import { createSignal } from 'solid-js'
import type { Box, Size } from '#shared/geometry.ts'
import { fitText, linesOf, type Measure } from './plainFit.ts'

const sizes = { most: 24, least: 9, lineHeight: 1.25, whole: 15 }
/** Canvas and page differ by a hair, and a trailing space is counted: a little room is kept free. */
const safety = 0.97

/** Grows when a font has arrived: what was measured with its stand-in is wrong. */
const [fonts, setFonts] = createSignal(0)
document.fonts.addEventListener('loadingdone', () => {
  widths.clear()
  fits.clear()
  setFonts((n) => n + 1)
})

let pen: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()
const fits = new Map<string, number>()

let family = ''
const fontAt = (size: number): string => {
  family ||= getComputedStyle(document.documentElement).fontFamily
  return `500 ${size}px ${family}`
}

const widthAt100: Measure = (word) => {
  const known = widths.get(word)
  if (known !== undefined) return known
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d')
    if (pen) pen.font = fontAt(100)
  }
  const width = pen?.measureText(word).width ?? word.length * 55
  widths.set(word, width)
  return width
}

/** Size in pixels at which a text fits a room of board units. Worked out once for each text, and again when a font arrives. */
export function fontSizeFor(text: string, room: Size): number {
  fonts()
  const key = `${room.w} ${room.h} ${text}`
  const known = fits.get(key)
  if (known !== undefined) return known
  if (fits.size > 20_000) fits.clear()
  if (widths.size > 50_000) widths.clear()
  const size = fitText(text, { w: room.w * safety, h: room.h }, sizes, widthAt100)
  fits.set(key, size)
  return size
}

/** Draws a text on a canvas as the page would show it in that room: the same size, nearly the same lines. */
export function drawText(to: CanvasRenderingContext2D, text: string, room: Box, most = sizes.most): void {
  const size = Math.min(most, fontSizeFor(text, room))
  to.font = fontAt(size)
  to.textBaseline = 'top'
  let y = room.y
  for (const line of linesOf(text, (room.w * safety) / size, widthAt100)) {
    to.fillText(line, room.x, y)
    y += size * sizes.lineHeight
    if (y > room.y + room.h) return
  }
}
