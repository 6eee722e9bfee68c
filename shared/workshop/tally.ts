import { type Voice, voices } from '../programme/codes.ts'
import type { ResultRow } from '../wire/room.ts'

/** Numbers of a voice are shown from this many people on; fewer could be recognised (domain 0.8, invariant I4). */
export const minGroup = 3

export type PerVoice = Record<Voice, number>

/** Who joined and what they gave. Dots on something that is not among the targets count nowhere. */
export interface Round {
  people: PerVoice
  targets: readonly { id: string; title: string }[]
  dots: readonly { target: string; voice: Voice }[]
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
  return { ...rest, rows: rows.map(({ id, dots, byVoice }) => ({ id, dots, byVoice })) }
}

/** A kept round as it is shown over what is on the ballot now. */
export function tallyOf({ rows, ...rest }: Count, targets: Round['targets']): Tally {
  const none = Object.fromEntries(rest.shownVoices.map((voice) => [voice, 0]))
  const shown = targets.map(({ id, title }) => {
    const kept = rows.find((row) => row.id === id)
    return { id, title, dots: kept?.dots ?? 0, byVoice: kept?.byVoice ?? none }
  })
  return { ...rest, rows: shown }
}

export const noPeople = (): PerVoice => ({ resident: 0, relative: 0, staff: 0, leader: 0, other: 0 })

/**
 * Totals for everything that could get dots, and numbers per voice where no small group can be worked out from them. Only
 * how many people each voice has decides what is hidden, never what they voted.
 */
export function tally({ people, targets, dots }: Round): Tally {
  const shownVoices = shownOf(people)
  const rows = targets.map(({ id, title }) => {
    const given = dots.filter((dot) => dot.target === id)
    const counts = shownVoices.map((voice) => [voice, given.filter((dot) => dot.voice === voice).length])
    return { id, title, dots: given.length, byVoice: Object.fromEntries(counts) }
  })
  return { rows, shownVoices, hidden: voices.some((voice) => people[voice] > 0 && !shownVoices.includes(voice)) }
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
