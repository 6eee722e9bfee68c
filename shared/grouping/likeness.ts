import type { ItemId } from '../ids.ts'
import { type Parts, partsOf } from './compounds.ts'
import { termsOf } from './terms.ts'

/** Something that was said, by its note. */
export interface Saying {
  id: ItemId
  text: string
}

/** Two sayings that share words, and how much: from 0, nothing, to 1, the same words. */
export interface Pair {
  a: number
  b: number
  like: number
}

/** What each saying is about, and which are like each other, the most alike first. */
export interface Likeness {
  sayings: readonly Saying[]
  /** Of each saying: its terms and what they weigh, together 1 in square. */
  terms: readonly ReadonlyMap<string, number>[]
  /** Of each saying: the words that its terms were. */
  words: readonly ReadonlyMap<string, string>[]
  /** The sayings with a term. */
  saidBy: ReadonlyMap<string, readonly number[]>
  pairs: readonly Pair[]
}

/** Less alike than this is chance. */
const least = 0.15
/** A saying is compared with so many of its nearest: a group is six. */
const nearest = 8
/** A term that so large a part of them share tells nothing of each; among few, one that many have. */
const commonest = { part: 0.3, few: 6 }
/** Of those with the same term a saying is compared with so many, so that ten thousand take no longer each than a thousand. */
const reach = 80
/** So many sayings between two rests. */
const portion = 50

/**
 * Compares sayings by the words they share; the rarer a word, the more it counts. Rests after every portion, so that whoever
 * drives it can let a page breathe: ten thousand sayings take a second, three hundred a few milliseconds.
 */
export function* likenessOf(sayings: readonly Saying[]): Generator<void, Likeness> {
  const words: Map<string, string>[] = []
  for (const [at, { text }] of sayings.entries()) {
    words.push(termsOf(text))
    if (at % portion === portion - 1) yield
  }
  const said = new Set(words.flatMap((one) => [...one.keys()]))
  const rough: Map<string, number>[] = []
  const known = new Map<string, Parts>()
  const parts = (stem: string): Parts => {
    const found = known.get(stem) ?? partsOf(stem, (one) => said.has(one))
    known.set(stem, found)
    return found
  }
  for (const [at, own] of words.entries()) {
    rough.push(withParts(own, parts))
    if (at % portion === portion - 1) yield
  }
  const saidBy = telling(rough)
  const terms = rough.map((one) => weighed(one, saidBy, sayings.length))
  const pairs: Pair[] = []
  const passed = new Map<string, number>()
  for (const a of terms.keys()) {
    pairs.push(...nearestOf(a, terms, saidBy, passed))
    if (a % portion === portion - 1) yield
  }
  pairs.sort((one, other) => other.like - one.like || one.a - other.a || one.b - other.b)
  return { sayings, terms, words, saidBy, pairs }
}

/** The terms with the parts of compounds among them; the word of a part is the compound it is in. */
function withParts(own: Map<string, string>, parts: (stem: string) => Parts): Map<string, number> {
  const found = new Map<string, number>([...own.keys()].map((term) => [term, 1]))
  for (const [term, word] of [...own]) {
    for (const [part, weight] of parts(term)) {
      if ((found.get(part) ?? 0) < weight) found.set(part, weight)
      if (!own.has(part)) own.set(part, word)
    }
  }
  return found
}

/** Which sayings have each term, of terms that more than one has, and not too many. */
function telling(rough: readonly ReadonlyMap<string, number>[]): Map<string, number[]> {
  const saidBy = new Map<string, number[]>()
  for (const [at, own] of rough.entries())
    for (const term of own.keys()) {
      const others = saidBy.get(term)
      if (others) others.push(at)
      else saidBy.set(term, [at])
    }
  const most = Math.max(commonest.few, rough.length * commonest.part)
  for (const [term, by] of saidBy) if (by.length > most) saidBy.delete(term)
  return saidBy
}

/** A saying's terms, the rare ones weighing most. What nobody else says weighs too: a long note is like few. */
function weighed(rough: ReadonlyMap<string, number>, saidBy: ReadonlyMap<string, readonly number[]>, of: number) {
  const own = new Map<string, number>()
  let square = 0
  for (const [term, weight] of rough) {
    const by = saidBy.get(term)
    if (!by || (by.length === 1 && weight < 1)) continue
    const rare = weight * Math.log(1 + of / (1 + by.length))
    own.set(term, rare)
    square += by.length === 1 ? (rare / 2) ** 2 : rare ** 2
  }
  const length = Math.sqrt(square) || 1
  for (const [term, rare] of own) own.set(term, rare / length)
  return own
}

/** The later ones that are most like it. `passed` counts how many of those with a term have had their turn. */
function nearestOf(a: number, terms: Likeness['terms'], saidBy: Likeness['saidBy'], passed: Map<string, number>): Pair[] {
  const likes = new Map<number, number>()
  for (const [term, weight] of terms[a] ?? []) {
    const from = (passed.get(term) ?? 0) + 1
    passed.set(term, from)
    for (const b of saidBy.get(term)?.slice(from, from + reach) ?? [])
      likes.set(b, (likes.get(b) ?? 0) + weight * (terms[b]?.get(term) ?? 0))
  }
  const near: Pair[] = []
  for (const [b, like] of likes) if (like >= least) near.push({ a, b, like })
  return near.sort((one, other) => other.like - one.like).slice(0, nearest)
}
