import type { ItemId } from '../ids.ts'
import type { Likeness } from './likeness.ts'

/** Notes that seem to be about the same, and the words that say so: those that all share first. */
export interface Proposal {
  ids: readonly ItemId[]
  why: readonly string[]
}

/** What has been answered already. */
export interface Answers {
  /** Whether a note can be gathered now: it is still there, reads as it did, and lies alone. */
  isFree(id: ItemId): boolean
  /** Whether two notes are not to be asked about together again. */
  isApart(a: ItemId, b: ItemId): boolean
}

/** A group of more cannot be read at a glance. */
const mostNotes = 6
const mostWords = 3
/** So many are looked at for one more. */
const looked = 200
/** Another note joins when it is at least so much like those that are there. */
const alike = 0.12

/** The next notes to ask about, the most alike first; undefined when nothing is left that looks alike. */
export function propose(likeness: Likeness, answers: Answers): Proposal | undefined {
  const { sayings, pairs, saidBy } = likeness
  const idAt = (at: number): ItemId | undefined => sayings[at]?.id
  const isFree = (at: number): boolean => answers.isFree(idAt(at) ?? ('' as ItemId))
  const isApart = (a: number, b: number) => {
    const [one, other] = [idAt(a), idAt(b)]
    return !one || !other || answers.isApart(one, other)
  }
  const pair = pairs.find(({ a, b }) => isFree(a) && isFree(b) && !isApart(a, b))
  if (!pair) return undefined

  const group = [pair.a, pair.b]
  let core = sharedBy(likeness, group)
  while (group.length < mostNotes) {
    const near = new Set(core.flatMap((term) => saidBy.get(term) ?? []).slice(0, looked))
    const fit = [...near]
      .filter((at) => !group.includes(at) && isFree(at) && group.every((one) => !isApart(one, at)))
      .map((at) => ({ at, like: group.reduce((sum, one) => sum + likeOf(likeness, one, at), 0) / group.length }))
      .filter(({ like }) => like >= alike)
      .sort((one, other) => other.like - one.like || one.at - other.at)[0]
    if (!fit) break
    group.push(fit.at)
    core = sharedBy(likeness, group)
  }
  return { ids: group.flatMap((at) => idAt(at) ?? []), why: wordsFor(likeness, group, core) }
}

/** The terms that every one of them has, the weightiest first. */
function sharedBy({ terms }: Likeness, group: readonly number[]): string[] {
  const [first = -1, ...others] = group
  const weight = (term: string) => group.reduce((sum, at) => sum + (terms[at]?.get(term) ?? 0), 0)
  return [...(terms[first]?.keys() ?? [])]
    .filter((term) => others.every((at) => terms[at]?.has(term)))
    .sort((a, b) => weight(b) - weight(a))
}

function likeOf({ terms }: Likeness, a: number, b: number): number {
  let like = 0
  for (const [term, weight] of terms[a] ?? []) like += weight * (terms[b]?.get(term) ?? 0)
  return like
}

/** The words behind the terms as the notes have them, each word once. A whole word stands for the compounds it is in. */
function wordsFor({ words }: Likeness, group: readonly number[], core: readonly string[]): string[] {
  const found: string[] = []
  const isKnown = (word: string) => found.some((one) => one.startsWith(word) || word.startsWith(one.slice(0, 5)))
  for (const term of core) {
    const forms = [...new Set(group.flatMap((at) => words[at]?.get(term) ?? []))].sort((a, b) => a.length - b.length)
    const [short = term] = forms
    // "Morgen" is in "morgenmad" as well; of two compounds that only begin alike, both are shown.
    const said = forms.every((one) => one.includes(short.slice(0, 4)) && !term.endsWith('…')) ? short : forms.slice(0, 2).join(' / ')
    if (!isKnown(said)) found.push(said)
    if (found.length === mostWords) break
  }
  return found
}
