import type { Size } from '#shared/geometry.ts'

/** Widths of words in one font at one size; every other size is in proportion. */
export type Measure = (text: string) => number

/**
 * The largest font size in whole pixels, from `most` down to `least`, at which the text lies inside the room without being
 * cut. Above `whole` no word is broken to get there.
 */
export function fitText(
  text: string,
  room: Size,
  sizes: { most: number; least: number; lineHeight: number; whole: number },
  widthAt100: Measure,
): number {
  const lines = text.split('\n').map((line) => line.split(/(?<=[\s-])/).map((word) => widthAt100(word) / 100))
  const longest = Math.max(...lines.flat())
  for (let size = sizes.most; size > sizes.least; size--) {
    if (size > sizes.whole && longest * size > room.w) continue
    const most = Math.floor(room.h / (size * sizes.lineHeight))
    if (linesNeeded(lines, room.w / size, most) <= most) return size
  }
  return sizes.least
}

/** How many lines the words take, counted until they are too many. Widths and `width` are in ems. */
function linesNeeded(lines: readonly (readonly number[])[], width: number, most: number): number {
  let used = 0
  for (const words of lines) {
    let left = width
    used++
    for (const word of words) {
      if (word <= left) left -= word
      else if (word <= width) {
        used++
        left = width - word
      } else {
        const rest = word - left
        used += Math.ceil(rest / width)
        left = width - (rest % width)
      }
    }
    if (used > most) return used
  }
  return used
}
