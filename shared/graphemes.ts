const graphemes = new Intl.Segmenter('da', { granularity: 'grapheme' })

/** Length as a person counts it: 👩‍🦰 is one. */
export function lengthOf(text: string): number {
  let count = 0
  for (const _ of graphemes.segment(text)) count++
  return count
}

/** What people write, made comparable: NFC, `\n` line ends, no control characters, no blank edges. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, (char) => (char === '\t' ? ' ' : ''))
    .trim()
