const wordPattern = /\p{L}+(?:-\p{L}+)*|\d+/gu
const abbreviation = /(?<!\p{L})(fx|bl\.a|mv|kl|nr|ca|kr|pct)\./giu

const wordsOf = (text: string): string[] => text.match(wordPattern) ?? []

/** Parts between full stops, question marks, exclamation marks, colons and line breaks that hold a word; at least 1. */
function sentencesOf(text: string): number {
  const parts = text.replace(abbreviation, '$1').split(/[.!?:]+(?=\s|$)|\n/u)
  return Math.max(1, parts.filter((part) => wordsOf(part).length > 0).length)
}

/**
 * The Danish readability number LIX: words per sentence plus percent of words over six letters. 25–34 is easy, 45–54 hard.
 * Says nothing about headings, lists and labels, so look at `words` first; without words the value is 0. It sees length, not
 * whether a word is known.
 */
export function lix(text: string): { value: number; words: number } {
  const words = wordsOf(text)
  if (words.length === 0) return { value: 0, words: 0 }
  const long = words.filter((word) => word.replaceAll('-', '').length > 6).length
  return { value: words.length / sentencesOf(text) + (100 * long) / words.length, words: words.length }
}
