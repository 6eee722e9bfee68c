import { timingSafeEqual } from 'node:crypto'
import { ok, type Result, refuse } from '#shared/result.ts'
import { allows } from '#shared/workshop/allows.ts'
import type { Row } from '../../ports/tables.ts'
import { hashOf } from '../../tokens.ts'
import type { SeatScene } from './deed.ts'

/** Compared when there is no such idea, so that the answer takes as long. */
const nobody = hashOf('')

/**
 * The idea that this cap opens, while it may be corrected: in the step it was written in, or in one where people correct
 * their own. A wrong cap and an idea that is gone get the same answer.
 */
export async function ownIdea(scene: SeatScene, ask: { idea: string; cap: string }): Promise<Result<Row<'idea'>>> {
  const { rows, workshop, step } = scene
  const idea = await rows.get('idea', ask.idea)
  const opens = timingSafeEqual(Buffer.from(hashOf(ask.cap)), Buffer.from(idea?.cap ?? nobody))
  if (!opens || idea?.workshop !== workshop.id || idea.text === '') return refuse('not-found')
  const isOpen = allows(step, 'changeIdea') && (step.id === idea.step || step.allow.includes('edit_own'))
  return isOpen ? ok(idea) : refuse('step-closed')
}
