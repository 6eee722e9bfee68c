import type { Box } from '#shared/geometry.ts'
import { fitWords, lineHeight } from '#shared/wrap.ts'
import { escaped } from './xml.ts'

/** The ink of a printed board, a softer one, and the house's own. */
export const ink = '#1d2733'
export const soft = '#4d5a68'
export const brand = '#0e5a58'

export const rect = ({ x, y, w, h }: Box, fill: string, round: number, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"${more}/>`

/** One line of words with its baseline at `y`. */
export const line = (text: string, x: number, y: number, size: number, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}"${more}>${escaped(text)}</text>`

export const bold = ' font-weight="700"'

/** Words in a box: the largest size in which they fit; at the smallest, what does not fit ends in "…". */
export function words(text: string, box: Box, sizes: readonly number[], more = ''): string {
  const { size, lines } = fitWords(text, box, sizes)
  return lines.map((one, index) => line(one, box.x, box.y + size * (1 + lineHeight * index), size, more)).join('')
}
