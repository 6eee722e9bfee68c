import { type Voice, voices } from '../programme/codes.ts'
import type { ResultRow } from '../wire/room.ts'

/** Numbers of a voice are shown from this many people on; fewer could be recognised (domain 0.8, invariant I4). */
export const minGroup = 3

/** In a round with fewer voters than this, what fewer than `minGroup` of them chose is not shown. */
export const smallRound = 8

export type PerVoice = Record<Voice, number>

/** A dot: `by` tells one giver from another, and goes no further. */
export interface Dot {
  target: string
  voice: Voice
  by: string
}

/** Who joined and what they gave. Dots on something that is not among the targets are in no row. */
export interface Round {
  people: PerVoice
  targets: readonly { id: string; title: string }[]
  dots: readonly Dot[]
}

export interface Tally {
  rows: ResultRow[]
  shownVoices: Voice[]
  /** Some voice that took part is not shown on its own. */
  hidden: boolean
}

/** A round as it is kept once it is closed: the tally of what got dots, without titles. */
export interface Count extends Omit<Tally, 'rows'> {
  rows: Omit<ResultRow, 'title'>[]
}

/** What a round came to, for keeping. A target that later leaves the ballot and comes back has its dots still. */
export function countOf({ people, dots }: Omit<Round, 'targets'>): Count {
  const targets = [...new Set(dots.map((dot) => dot.target))].sort().map((id) => ({ id, title: '' }))
  const { rows, ...rest } = tally({ people, targets, dots })
  return { ...rest, rows: rows.map(({ title: _, ...row }) => row) }
}

/** A kept round as it is shown over what is on the ballot now. */
export function tallyOf({ rows, ...rest }: Count, targets: Round['targets']): Tally {
  const none = rows.some((row) => row.few) ? untold : { dots: 0, byVoice: numbersOf(rest.shownVoices, []) }
  const shown = targets.map(({ id, title }) => ({ ...(rows.find((row) => row.id === id) ?? none), id, title }))
  return { ...rest, rows: shown }
}

export const noPeople = (): PerVoice => ({ resident: 0, relative: 0, staff: 0, leader: 0, other: 0 })

/**
 * Totals for everything that could get dots, where they tell of no single voter, and numbers per voice where no small group can
 * be worked out from them. Only how many people each voice has decides which voices are hidden, never what they voted.
 */
export function tally({ people, targets, dots }: Round): Tally {
  const shownVoices = shownOf(people)
  const few = fewOf(dots)
  const given = Map.groupBy(dots, (dot) => dot.target)
  const rows = targets.map(({ id, title }) => {
    const its = given.get(id) ?? []
    if (few.has(id) || (few.size > 0 && its.length === 0)) return { id, title, ...untold }
    return { id, title, dots: its.length, byVoice: numbersOf(shownVoices, its) }
  })
  return { rows, shownVoices, hidden: voices.some((voice) => people[voice] > 0 && !shownVoices.includes(voice)) }
}

/** A row of which only few can have chosen it, or nobody: both look the same. */
const untold = { dots: 0, byVoice: {}, few: true } as const

const numbersOf = (shown: readonly Voice[], dots: readonly Dot[]): ResultRow['byVoice'] =>
  Object.fromEntries(shown.map((voice) => [voice, dots.filter((dot) => dot.voice === voice).length]))

/**
 * What is not told of in a small round: everything that fewer than `minGroup` chose. All dots together are known to the room, so
 * one alone could be found by subtraction, and takes the next smallest along.
 */
function fewOf(dots: readonly Dot[]): Set<string> {
  const voters = (given: readonly Dot[]) => new Set(given.map((dot) => dot.by)).size
  if (voters(dots) >= smallRound) return new Set()
  const bySize = [...Map.groupBy(dots, (dot) => dot.target)].sort(
    ([a, one], [b, other]) => one.length - other.length || (a < b ? -1 : 1),
  )
  const few = bySize.flatMap(([target, given]) => (voters(given) < minGroup ? [target] : []))
  const next = bySize.find(([target]) => !few.includes(target))?.[0]
  return new Set(few.length === 1 && next !== undefined ? [...few, next] : few)
}

/**
 * The voices that may be shown on their own. Totals are public, so what is hidden can be found by subtraction as one heap:
 * the heap must hold at least two voices and `minGroup` people, and takes the smallest shown voices until it does.
 */
function shownOf(people: PerVoice): Voice[] {
  const bySize = voices.filter((voice) => people[voice] > 0).sort((a, b) => people[a] - people[b])
  let hide = bySize.filter((voice) => people[voice] < minGroup).length
  const heap = () => bySize.slice(0, hide).reduce((sum, voice) => sum + people[voice], 0)
  while (hide > 0 && hide < bySize.length && (hide < 2 || heap() < minGroup)) hide++
  const shown = bySize.slice(hide)
  return voices.filter((voice) => shown.includes(voice))
}
