import { ok, type Result, refuse } from '#shared/result.ts'
import { allows } from '#shared/workshop/allows.ts'
import { budgetOf, formOf, forms } from '#shared/workshop/forms/index.ts'
import type { VoteForm } from '#shared/workshop/forms/form.ts'
import { targetsOf } from '#shared/workshop/inView.ts'
import { roundName } from '#shared/workshop/script.ts'
import type { Row } from '../../ports/tables.ts'
import type { Scene, SeatScene } from './deed.ts'

/** The round that is open now: how it votes, on what, and how much. */
export interface Ballot {
  form: VoteForm
  round: { workshop: string; round: string }
  targets: ReadonlySet<string>
  budget: number
  perItem: number
}

/** The step's open round. A step without a vote has none, and a closed round takes nothing any more. */
export async function ballotOf({ rows, workshop, step, board }: Scene): Promise<Result<Ballot>> {
  if (!allows(step, 'vote')) return refuse('step-closed')
  const round = { workshop: workshop.id, round: roundName(step) }
  if ((await rows.count('round', round)) > 0) return refuse('step-closed')
  const targets = new Set<string>(targetsOf(board, step.zones, step.vote).map((one) => one.id))
  return ok({ form: forms[formOf(step)], round, targets, ...budgetOf(step, workshop.votesPerPerson, targets.size) })
}

/** The same for a seat. While the result is shown nobody can move a vote: the change would show whose it is. */
export async function seatBallot(scene: SeatScene): Promise<Result<Ballot>> {
  return scene.workshop.resultsShown ? refuse('step-closed') : ballotOf(scene)
}

/** A seat's votes in a round. Those on something that is no longer on the ballot have come back to their giver. */
export async function votesOf({ rows, by }: SeatScene, { round, targets }: Ballot): Promise<Row<'dot'>[]> {
  const all = await rows.find('dot', { ...round, seat: by.id }, 'slot')
  for (const gone of all.filter(({ target }) => !targets.has(target))) await rows.remove('dot', { id: gone.id })
  return all.filter(({ target }) => targets.has(target))
}

/** Which of these things hold an idea of the seat's own, as far as the server still knows whose it is. Empty where that is allowed. */
export async function ownAmong({ rows, workshop, step, by, board }: SeatScene): Promise<Set<string>> {
  if (step.vote?.own !== false) return new Set()
  const ideas = await rows.find('idea', { workshop: workshop.id, seat: by.id })
  const notes = new Set<string>(ideas.flatMap(({ item }) => item ?? []))
  const heaps = board.flatMap((one) => (one.kind === 'note' && notes.has(one.id) && one.cluster ? [one.cluster] : []))
  return new Set([...notes, ...heaps])
}
