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

/** The lines a text falls into at a width in ems, as it is drawn where the page does not do it. */
export function linesOf(text: string, width: number, widthAt100: Measure): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    let used = 0
    for (const word of paragraph.split(/(?<=[\s-])/).flatMap((word) => pieces(word, width, widthAt100))) {
      const wide = widthAt100(word) / 100
      if (used > 0 && used + wide > width) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += word
      used += wide
    }
    lines.push(line)
  }
  return lines
}

/** A word as it is, or, when it is wider than a line, in even pieces that are not. */
function pieces(word: string, width: number, widthAt100: Measure): string[] {
  const parts = Math.ceil(widthAt100(word) / 100 / width)
  if (parts <= 1) return [word]
  const letters = [...word]
  const each = Math.ceil(letters.length / (parts + 1))
  return Array.from({ length: Math.ceil(letters.length / each) }, (_, at) =>
    letters.slice(at * each, (at + 1) * each).join(''),
  )
}
