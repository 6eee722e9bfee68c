import { partsOf } from './compounds.ts'
import { termsOf } from './terms.ts'

const mostNames = 4

/**
 * Words that several of the texts share, as names to choose between: those of most texts first, the short before the long. Only
 * ever suggestions: a room names its clusters itself.
 */
export function namesFor(texts: readonly string[]): string[] {
  const terms = texts.map(termsOf)
  const said = new Set(terms.flatMap((one) => [...one.keys()]))
  const words = new Map<string, { word: string; in: number }>()
  const count = (stem: string, word: string) => {
    const known = words.get(stem)
    const shorter = known && known.word.length <= word.length ? known.word : word
    words.set(stem, { word: shorter, in: (known?.in ?? 0) + 1 })
  }
  for (const own of terms) {
    const parts = [...own.keys()].flatMap((stem) => partsOf(stem, (one) => said.has(one) && !own.has(one)).map(([part]) => part))
    for (const [stem, word] of own) count(stem, word)
    for (const part of new Set(parts)) if (said.has(part)) count(part, wordOf(terms, part))
  }
  return [...words.values()]
    .filter((one) => one.in > 1)
    .sort((a, b) => b.in - a.in || a.word.length - b.word.length || a.word.localeCompare(b.word, 'da'))
    .slice(0, mostNames)
    .map(({ word }) => word.charAt(0).toLocaleUpperCase('da') + word.slice(1))
}

const wordOf = (terms: readonly ReadonlyMap<string, string>[], stem: string): string =>
  terms.flatMap((own) => own.get(stem) ?? [])[0] ?? stem
