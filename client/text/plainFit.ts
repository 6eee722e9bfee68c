import type { Size } from '#shared/geometry.ts'

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** Widths of words in one font at one size; every other size is in proportion. */
export type Measure = (text: string) => number

/**
 * Sizes that are tried, pixels: whole ones from `most` down to `small`, and below that ever smaller ones, as long as nothing
 * fits. Above `whole` no word is broken.
 */
export interface Sizes {
  most: number
  small: number
  lineHeight: number
  whole: number
}

/** A note of nothing but empty lines is as small as this. */
const tiniest = 0.3

/** The largest size at which so many lines as it takes lie inside the room. `longest` is the longest word, in ems. */
export function largest(
  room: Size,
  { most, small, lineHeight, whole }: Sizes,
  longest: number,
  fits: (width: number, most: number) => boolean,
): number {
  let size = most
  for (; size > tiniest; size = size > small ? size - 1 : size * 0.93) {
    if (size > whole && longest * size > room.w) continue
    if (fits(room.w / size, Math.floor(room.h / (size * lineHeight)))) return size
  }
  return size
}

/** The largest font size at which the text lies inside the room. Nothing is ever cut: it becomes smaller until it fits. */
export function fitText(text: string, room: Size, sizes: Sizes, widthAt100: Measure): number {
  const lines = text.split('\n').map((line) => line.split(/(?<=[\s-])/).map((word) => widthAt100(word) / 100))
  const longest = lines.reduce((most, words) => Math.max(most, ...words), 0)
  return largest(
    room,
    sizes,
    longest,
    // The quick count is never too high, and seldom too low.
    (width, most) => linesNeeded(lines, width, most) <= most && linesOf(text, width, widthAt100).length <= most,
  )
}

/** How many lines the words take at least, counted until they are too many. Widths and `width` are in ems. */
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
      if (used > 0 && used + widthAt100(word.trimEnd()) / 100 > width) {
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

/** A word as it is, or, when it is wider than a line, in pieces that each fill one. */
function pieces(word: string, width: number, widthAt100: Measure): string[] {
  if (widthAt100(word.trimEnd()) / 100 <= width) return [word]
  const found = ['']
  let used = 0
  for (const { segment: letter } of graphemes.segment(word)) {
    const wide = widthAt100(letter) / 100
    if (used > 0 && used + wide > width) {
      found.push('')
      used = 0
    }
    found[found.length - 1] += letter
    used += wide
  }
  return found
}
