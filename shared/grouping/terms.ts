import { stemmer } from '@orama/stemmers/danish'
import { stopwords } from '@orama/stopwords/danish'
import { emptyWords } from './emptyWords.ts'

const empty: ReadonlySet<string> = new Set([...stopwords, ...emptyWords.trim().split(/\s+/)])
/** Shorter than this a word says too little. */
const shortest = 3

const stems = new Map<string, string>()
/** Words that have been stemmed are kept: a room says the same ones again and again. */
const mostKept = 20_000

function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= mostKept) stems.clear()
  // In a short word a last s is more often its own than an ending: "sovs" is not to sleep. And the stemmer leaves a
  // vowel that two forms of one word do not share: "pause" and "pauser".
  const stem = (word.length <= 4 && word.endsWith('s') ? word : stemmer(word)).replace(/(?<=.{3})[eé]$/u, '')
  stems.set(word, stem)
  return stem
}

/** What a text is about: the stems of its telling words, and the word each of them was, as it was written first. */
export function termsOf(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const word of text.normalize('NFC').toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (word.length < shortest || empty.has(word)) continue
    const stem = stemOf(word)
    if (!found.has(stem)) found.set(stem, word)
  }
  return found
}
