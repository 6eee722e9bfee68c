import type { Placed } from '#shared/docs/board.ts'
import type { Poll } from '#shared/wire/room.ts'
import { budgetOf, formOf, forms } from '#shared/workshop/forms/index.ts'
import { targetsOf } from '#shared/workshop/inView.ts'
import { roundName, roundOf } from '#shared/workshop/script.ts'
import { tallyOf } from '#shared/workshop/tally.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import { keptRounds } from './closeRounds.ts'

/**
 * What only facilitators are told of a vote: hands counted so far, how many have votes left, and the step's kept rounds, oldest
 * first. Kept rounds are protected as they were shown; who has votes left is a number and nothing else.
 */
export async function readPoll(rows: Rows, workshop: Row<'workshop'>, items: readonly Placed[]): Promise<Poll | null> {
  const step = roundOf(workshop)
  if (!step) return null
  const like = { workshop: workshop.id, round: roundName(step) }
  const targets = targetsOf(items, step.zones, step.vote)
  const onBallot = new Set<string>(targets.map(({ id }) => id))
  const { budget } = budgetOf(step, workshop.votesPerPerson, targets.length)
  const dots = await rows.find('dot', like)
  const spent = Map.groupBy(
    dots.filter(({ target }) => onBallot.has(target)),
    ({ seat }) => seat,
  )
  const seats = (await rows.find('seat', { workshop: workshop.id })).filter(({ out }) => !out)
  const most = forms[formOf(step)].ordered ? Math.min(budget, targets.length) : budget
  const hands = await rows.find('hand', like)
  const kept = await keptRounds(rows, workshop.id, step.id)
  const isOver = kept.some(({ round }) => round === like.round)
  return {
    hands: hands.map(({ target, say, voice, count }) => ({ target, say, voice, count })),
    left: isOver ? 0 : seats.filter(({ id }) => (spent.get(id)?.length ?? 0) < most).length,
    rounds: kept.toReversed().map(({ round, count }) => ({ round, ...tallyOf(count, targetsAnew(targets, count)) })),
  }

  /** What was voted on then and lies on the board still is named, even where the ballot has been narrowed down since. */
  function targetsAnew(now: typeof targets, { rows: then }: (typeof kept)[number]['count']) {
    const whole = targetsOf(items, step?.zones ?? [])
    const gone = then.flatMap(({ id }) => (onBallot.has(id) ? [] : whole.filter((one) => one.id === id)))
    return [...now, ...gone]
  }
}
