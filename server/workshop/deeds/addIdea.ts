import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { allows } from '#shared/workshop/allows.ts'
import { isPrivateIn } from '#shared/workshop/script.ts'
import type { Step } from '#shared/workshop/step.ts'
import { hashOf } from '../../tokens.ts'
import type { SeatScene } from './deed.ts'

/** The step an idea belongs to: the current one, or the one before for a note that was begun there. */
const homeOf = ({ workshop, step, mayFinish }: SeatScene, begunIn: string | undefined): Step =>
  (begunIn !== undefined && begunIn === mayFinish && workshop.steps.find(({ id }) => id === begunIn)) || step

/**
 * Keeps an idea. In a private step only the row exists; otherwise it is also given a place on the board. Where the room has gone
 * on and everybody can see it, nobody knows any more whose it is, as of the others of that step.
 */
export async function addIdea(scene: SeatScene, ask: IntentBody<'addIdea'>): Promise<Result<void>> {
  const { rows, workshop, by, now } = scene
  const step = homeOf(scene, ask.step)
  if (!allows(step, 'writeIdea') || !step.zones.includes(ask.zone)) return refuse('step-closed')
  const forAnother = ask.entry !== 'self'
  if (forAnother && !by.scribe && !allows(step, 'writeForAnother')) return refuse('not-allowed')
  const max = scene.limits.seatIdeas
  if ((await rows.count('idea', { seat: by.id })) >= max) return refuse('too-many', { max })

  const isShared = !isPrivateIn(workshop, step)
  const added = await rows.add('idea', {
    id: ask.idea,
    workshop: workshop.id,
    seat: isShared && step !== scene.step ? null : by.id,
    step: step.id,
    zone: ask.zone,
    text: ask.text,
    voice: (forAnother && ask.voice) || by.voice,
    entry: ask.entry,
    scribeVoice: forAnother ? by.voice : null,
    cap: hashOf(ask.cap),
    item: isShared ? newId<'item'>() : null,
    carried: false,
    writtenAt: now,
  })
  return added ? ok(undefined) : refuse('taken')
}
