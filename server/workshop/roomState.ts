import type { Placed } from '#shared/docs/board.ts'
import { voices } from '#shared/programme/codes.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import { budgetOf, formOf } from '#shared/workshop/forms/index.ts'
import { targetsOf } from '#shared/workshop/inView.ts'
import { currentStep, isPrivate, roundName, roundOf } from '#shared/workshop/script.ts'
import { shownItem } from '#shared/workshop/shownItem.ts'
import { minGroup, type Tally, tally, tallyOf } from '#shared/workshop/tally.ts'
import { zonesOf } from '#shared/workshop/templates.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import type { SeenFloor } from './floor.ts'
import { keptRounds, openRound, peopleOf } from './closeRounds.ts'

export type State = Omit<RoomState, 'version'>
type Workshop = Row<'workshop'>

/** Whether what the room sees depends on the board. */
export const needsBoard = (workshop: Workshop): boolean =>
  workshop.resultsShown || workshop.together.shows !== null || allows(currentStep(workshop), 'vote')

/** The room as everybody sees it, derived from rows and board alone: a new process shows the same. */
export async function readState(
  rows: Rows,
  workshop: Workshop,
  items: readonly Placed[],
  here: number,
  seen: SeenFloor,
): Promise<State> {
  const step = currentStep(workshop)
  const silent = isPrivate(workshop)
  const seats = await rows.find('seat', { workshop: workshop.id })
  const written = silent ? await rows.find('idea', { workshop: workshop.id, step: step.id }) : []
  const waiting = written.filter(({ item }) => item === null)
  const { title, home, date, code, state, timer, steps } = workshop
  const { gather, lead, shows, eyesUp = false, sound = false, handsShown = false } = workshop.together
  return {
    title,
    home,
    date,
    code,
    state,
    steps,
    step: workshop.step,
    zones: zonesOf([step]),
    silent,
    waiting: waitingOf(waiting),
    timer,
    people: { here, joined: seats.length, byVoice: peopleOf(seats) },
    ...(await readVote(rows, workshop, items)),
    boardOpen: allows(step, 'handleBoard') && !silent,
    together: { gather, lead, shown: shownItem(items, shows, workshop.id) ?? null },
    floor: {
      eyesUp,
      sound,
      writing: seen.writing,
      hands: handsShown ? seen.hands : null,
      grace: seen.grace,
      revealed: voices.filter((voice) => written.some((idea) => idea.item !== null && idea.voice === voice)),
    },
  }
}

/** As many as may be told of while nobody may know who has written. */
function waitingOf(ideas: readonly Row<'idea'>[]): State['waiting'] {
  const seats = new Set(ideas.map((idea) => idea.seat)).size
  return seats < minGroup ? { ideas: 0, seats: 0, few: seats > 0 } : { ideas: ideas.length, seats, few: false }
}

async function readVote(
  rows: Rows,
  workshop: Workshop,
  items: readonly Placed[],
): Promise<Pick<State, 'ballot' | 'results'>> {
  const round = needsBoard(workshop) ? roundOf(workshop) : undefined
  if (!round) return { ballot: null, results: null }
  const targets = targetsOf(items, round.zones, round.vote)
  const known = new Set<string>(targets.map((target) => target.id))
  const name = roundName(round)
  const [closed] = await rows.find('round', { workshop: workshop.id, round: name })
  const shown = (round: string, tally: Tally) => (workshop.resultsShown ? { round, ...tally } : null)
  if (closed) return { ballot: null, results: shown(name, tallyOf(closed.count, targets)) }
  const open = await openRound(rows, workshop, name)
  const isCurrent = round.id === currentStep(workshop).id
  const [before] =
    isCurrent || open.dots.length > 0 || open.hands?.length ? [] : await keptRounds(rows, workshop.id, round.id)
  // A round that was begun and left before anything was given says nothing: what counts is the one before it.
  if (before) return { ballot: null, results: shown(before.round, tallyOf(before.count, targets)) }
  const cast = open.dots.filter(({ target }) => known.has(target))
  const { budget, perItem } = budgetOf(round, workshop.votesPerPerson, targets.length)
  const form = formOf(round)
  const ballot = {
    round: name,
    perPerson: budget,
    targets,
    cast: cast.length,
    voters: new Set(cast.map((dot) => dot.by)).size,
    ...(form !== 'dots' && { form }),
    ...(perItem < budget && { perItem }),
    ...(round.vote?.own === false && { notOwn: true as const }),
  }
  return {
    ballot: isCurrent ? ballot : null,
    results: shown(name, tally({ ...open, targets })),
  }
}

/** The fields that differ, by what a page would see of them. */
export function changedIn(before: Partial<State>, after: State): Partial<State> {
  const old = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old.get(field)),
  )
  return Object.fromEntries(changed)
}
