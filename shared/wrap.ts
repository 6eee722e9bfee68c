import type { Size } from './geometry.ts'

/** Roughly how wide a character is, in ems of a plain sans serif. Wide on purpose: a line too short beats one that spills. */
const widthOf = (char: string): number => {
  if (/[iljtfrI.,;:'!|()[\] ]/.test(char)) return 0.34
  if (/[mwMWÆ@%—…]/.test(char)) return 0.92
  if (/\p{Lu}/u.test(char)) return 0.7
  if (/[ -\u02ff–’»«]/u.test(char)) return 0.57
  return 1.3
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })
/** Text in which every character is one sign, as nearly all of it is. */
const plain = /^[\x20-\x7e\u00a1-\u024f]*$/
const widthOfText = (text: string): number => {
  let sum = 0
  if (plain.test(text)) {
    for (const char of text) sum += widthOf(char)
    return sum
  }
  for (const { segment } of graphemes.segment(text)) sum += widthOf(segment)
  return sum
}

/** A word cut so that no piece is wider than `max` ems. */
function pieces(word: string, max: number): string[] {
  if (widthOfText(word) <= max) return [word]
  const cut: string[] = ['']
  for (const { segment } of graphemes.segment(word)) {
    if (widthOfText(cut.at(-1) + segment) > max) cut.push('')
    cut[cut.length - 1] += segment
  }
  return cut
}

/** Text as lines no wider than `max` ems. Line breaks that somebody wrote are kept. */
export function wrap(text: string, max: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = ['']
    for (const word of line.split(' ').flatMap((one) => pieces(one, max))) {
      const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word
      if (widthOfText(longer) > max && lines.at(-1)) lines.push(word)
      else lines[lines.length - 1] = longer
    }
    return lines
  })
}

/** Height of a line, in ems. */
export const lineHeight = 1.3

/**
 * Words in a room: the largest of the sizes at which they fit, and their lines; at the smallest, what does not fit ends in "…".
 */
export function fitWords(text: string, room: Size, sizes: readonly number[]): { size: number; lines: string[] } {
  const fits = sizes.map((size) => ({
    size,
    lines: wrap(text.trim(), room.w / size),
    most: Math.max(1, Math.floor(room.h / (size * lineHeight))),
  }))
  const best = fits.find(({ lines, most }) => lines.length <= most) ?? fits.at(-1)
  if (!best) return { size: 0, lines: [] }
  const lines = best.lines.slice(0, best.most)
  if (lines.length < best.lines.length) lines[lines.length - 1] += ' …'
  return { size: best.size, lines }
}
