import { type Voice, voices } from '../programme/codes.ts'
import type { ResultPart, ResultRow } from '../wire/room.ts'
import type { Say } from './forms/form.ts'
import { forms } from './forms/index.ts'
import { hiddenOf, noPeople, type PerVoice, shownOf } from './protect.ts'
import type { FormName } from './step.ts'

export { minGroup, noPeople, type PerVoice, smallRound } from './protect.ts'

/** A vote: `by` tells one giver from another, and goes no further. Without more words it is a dot and weighs one. */
export interface Dot {
  target: string
  voice: Voice
  by: string
  say?: Say
  weight?: number
}

/** Hands that were raised, and paper that was handed in, for one thing: counted in the room before everybody's eyes. */
export interface Hands {
  target: string
  say: Say
  voice: Voice
  count: number
}

/** Who joined and what they gave. Votes on something that is not among the targets are in no row. */
export interface Round {
  people: PerVoice
  targets: readonly { id: string; title: string }[]
  dots: readonly Dot[]
  form?: FormName
  hands?: readonly Hands[]
  /** What a hand counts for. */
  handWeight?: number
}

export interface Tally {
  rows: ResultRow[]
  shownVoices: Voice[]
  /** Some voice that took part is not shown on its own. */
  hidden: boolean
  /** The way of voting, where it is not dots. */
  form?: FormName
  /** The voices whose hands are shown on their own, where hands were counted. */
  handVoices?: Voice[]
}

/** A round as it is kept once it is closed: the tally of what got votes, without titles. */
export interface Count extends Omit<Tally, 'rows'> {
  rows: Omit<ResultRow, 'title'>[]
}

/** What a round came to, for keeping. A target that later leaves the ballot and comes back has its votes still. */
export function countOf(round: Omit<Round, 'targets'>): Count {
  const voted = [...round.dots, ...(round.hands ?? []).filter(({ count }) => count > 0)].map((one) => one.target)
  const targets = [...new Set(voted)].sort().map((id) => ({ id, title: '' }))
  const { rows, ...rest } = tally({ ...round, targets })
  return { ...rest, rows: rows.map(({ title: _, ...row }) => row) }
}

/** A kept round as it is shown over what is on the ballot now. */
export function tallyOf({ rows, ...rest }: Count, targets: Round['targets']): Tally {
  const part = rows.some((row) => row.few) ? untold : { dots: 0, byVoice: numbersOf(rest.shownVoices, [], []) }
  const { says } = forms[rest.form ?? 'dots']
  const none = rowOf(
    rest.form,
    says.map((say) => [say, part] as const),
  )
  const shown = targets.map(({ id, title }) => ({ ...(rows.find((row) => row.id === id) ?? none), id, title }))
  return { ...rest, rows: shown }
}

/**
 * Totals for everything that could get votes, where they tell of no single voter, and numbers per voice where no small group can
 * be worked out from them. Only how many people each voice has decides which voices are hidden, never what they voted. Hands are
 * public: what is protected is what is left when they are taken away.
 */
export function tally({ people, targets, dots, form, hands = [], handWeight = 1 }: Round): Tally {
  const { says } = forms[form ?? 'dots']
  const raised = handPeople(hands)
  const [shownVoices, handVoices] = [shownOf(people), shownOf(raised)]
  const hidden = hiddenOf(dots, says)
  const isOneUntold = [...hidden.values()].some((few) => few.size === says.length)
  const given = Map.groupBy(dots, (dot) => dot.target)
  const rows = targets.map(({ id, title }) => {
    const its = given.get(id) ?? []
    const parts = says.map((say) => {
      const isFew = hidden.get(id)?.has(say) || (isOneUntold && its.length === 0)
      const votes = its.filter((dot) => (dot.say ?? 'dot') === say)
      const up = hands
        .filter((hand) => hand.target === id && hand.say === say)
        .map((hand) => ({ ...hand, weight: hand.count * handWeight }))
      const shown = { dots: sumOf(up), byVoice: numbersOf(handVoices, [], up) }
      const part = isFew ? untold : { dots: sumOf(votes) + shown.dots, byVoice: numbersOf(shownVoices, votes, up) }
      return [say, shown.dots > 0 ? { ...part, hands: shown } : part] as const
    })
    return { id, title, ...rowOf(form, parts) }
  })
  const isShown = (voice: Voice) =>
    (people[voice] === 0 || shownVoices.includes(voice)) && (raised[voice] === 0 || handVoices.includes(voice))
  return {
    rows,
    shownVoices,
    hidden: !voices.every(isShown),
    ...(form && form !== 'dots' && { form }),
    ...(hands.some(({ count }) => count > 0) && { handVoices }),
  }
}

/** What only few can have chosen, or nobody: both look the same. */
const untold = { dots: 0, byVoice: {}, few: true } as const

/** Dots are the row itself. All other ways say what was said, part by part, so that nobody takes an answer for a dot. */
function rowOf(
  form: FormName | undefined,
  parts: readonly (readonly [Say, ResultPart])[],
): Omit<ResultRow, 'id' | 'title'> {
  const [first] = parts
  if (first && (form ?? 'dots') === 'dots') return first[1]
  const isFew = parts.every(([, part]) => part.few)
  return { dots: 0, byVoice: {}, ...(isFew && { few: true as const }), says: Object.fromEntries(parts) }
}

/** How many raised their hands at least: the most that one thing saw. */
function handPeople(hands: readonly Hands[]): PerVoice {
  const people = noPeople()
  for (const its of Map.groupBy(hands, (hand) => hand.target).values())
    for (const voice of voices) {
      const raised = its.reduce((sum, hand) => sum + (hand.voice === voice ? hand.count : 0), 0)
      people[voice] = Math.max(people[voice], raised)
    }
  return people
}

type Weighed = Pick<Dot, 'voice' | 'weight'>

const sumOf = (votes: readonly Weighed[]): number => votes.reduce((sum, { weight = 1 }) => sum + weight, 0)

const numbersOf = (
  shown: readonly Voice[],
  votes: readonly Weighed[],
  hands: readonly Weighed[],
): ResultRow['byVoice'] =>
  Object.fromEntries(shown.map((voice) => [voice, sumOf([...votes, ...hands].filter((one) => one.voice === voice))]))
