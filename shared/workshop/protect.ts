import { type Voice, voices } from '../programme/codes.ts'
import type { Say } from './forms/form.ts'

/** Numbers of a voice are shown from this many people on; fewer could be recognised (domain 0.8, invariant I4). */
export const minGroup = 3

/** In a round with fewer voters than this, what fewer than `minGroup` of them chose is not shown. */
export const smallRound = 8

export type PerVoice = Record<Voice, number>

export const noPeople = (): PerVoice => ({ resident: 0, relative: 0, staff: 0, leader: 0, other: 0 })

interface Cast {
  target: string
  say?: Say
  by: string
}

const votersOf = (votes: readonly Cast[]) => new Set(votes.map((vote) => vote.by)).size

/**
 * The voices that may be shown on their own. Totals are public, so what is hidden can be found by subtraction as one heap:
 * the heap must hold at least two voices and `minGroup` people, and takes the smallest shown voices until it does.
 */
export function shownOf(people: PerVoice): Voice[] {
  const bySize = voices.filter((voice) => people[voice] > 0).sort((a, b) => people[a] - people[b])
  let hide = bySize.filter((voice) => people[voice] < minGroup).length
  const heap = () => bySize.slice(0, hide).reduce((sum, voice) => sum + people[voice], 0)
  while (hide > 0 && hide < bySize.length && (hide < 2 || heap() < minGroup)) hide++
  const shown = bySize.slice(hide)
  return voices.filter((voice) => shown.includes(voice))
}

/**
 * What is not told of in a small round, by thing: everything that fewer than `minGroup` said of it. All votes together are known
 * to the room, and often how many each thing got, so what is hidden could be found by subtraction as one heap: of one thing it
 * holds at least two answers and `minGroup` voters, or all that was said of it; a thing hidden alone takes the next smallest along.
 */
export function hiddenOf(votes: readonly Cast[], says: readonly Say[]): Map<string, ReadonlySet<Say>> {
  const hidden = new Map<string, ReadonlySet<Say>>()
  if (votersOf(votes) >= smallRound) return hidden
  const bySize = [...Map.groupBy(votes, (vote) => vote.target)].sort(
    ([a, one], [b, other]) => one.length - other.length || (a < b ? -1 : 1),
  )
  for (const [target, its] of bySize) {
    const few = fewOf(its, says)
    if (few.size > 0) hidden.set(target, few)
  }
  const [only] = hidden
  const next = bySize.find(([target]) => !hidden.has(target))?.[0]
  if (hidden.size === 1 && only && only[1].size === says.length && next !== undefined) hidden.set(next, new Set(says))
  return hidden
}

/** Of what was said of one thing, what must not be told. */
function fewOf(its: readonly Cast[], says: readonly Say[]): Set<Say> {
  const saying = (some: readonly Say[]) => its.filter(({ say = 'dot' }) => some.includes(say))
  const bySize = says
    .map((say) => ({ say, voters: votersOf(saying([say])) }))
    .sort((a, b) => a.voters - b.voters || (a.say < b.say ? -1 : 1))
  if (!bySize.some(({ voters }) => voters > 0 && voters < minGroup)) return new Set()
  let hide = bySize.filter(({ voters }) => voters < minGroup).length
  const heap = () => bySize.slice(0, hide).map(({ say }) => say)
  while (hide < bySize.length && (hide < 2 || votersOf(saying(heap())) < minGroup)) hide++
  return new Set(heap())
}
