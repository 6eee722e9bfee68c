/** Roughly how wide a character is, in ems of a plain sans serif. Wide on purpose: a line too short beats one that spills. */
const widthOf = (char: string): number => {
  if (/[iljtfrI.,;:'!|()[\] ]/.test(char)) return 0.34
  if (/[mwMWÆ@%—…]/.test(char)) return 0.92
  if (/\p{Lu}/u.test(char)) return 0.7
  if (/[ -\u02ff–’»«]/u.test(char)) return 0.57
  return 1.3
}

const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })
const widthOfText = (text: string): number => {
  let sum = 0
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
