import { newId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody } from '#shared/wire/intents.ts'
import { allows } from '#shared/workshop/allows.ts'
import { isPrivate } from '#shared/workshop/script.ts'
import { hashOf } from '../../tokens.ts'
import type { SeatScene } from './deed.ts'

/** Keeps an idea. In a private step only the row exists; otherwise it is also given a place on the board. */
export async function addIdea(scene: SeatScene, ask: IntentBody<'addIdea'>): Promise<Result<void>> {
  const { rows, workshop, step, by, now } = scene
  if (!allows(step, 'writeIdea') || !step.zones.includes(ask.zone)) return refuse('step-closed')
  const forAnother = ask.entry !== 'self'
  if (forAnother && !by.scribe && !allows(step, 'writeForAnother')) return refuse('not-allowed')
  const max = scene.limits.seatIdeas
  if ((await rows.count('idea', { seat: by.id })) >= max) return refuse('too-many', { max })

  const added = await rows.add('idea', {
    id: ask.idea,
    workshop: workshop.id,
    seat: by.id,
    step: step.id,
    zone: ask.zone,
    text: ask.text,
    voice: (forAnother && ask.voice) || by.voice,
    entry: ask.entry,
    scribeVoice: forAnother ? by.voice : null,
    cap: hashOf(ask.cap),
    item: isPrivate(workshop) ? null : newId<'item'>(),
    carried: false,
    writtenAt: now,
  })
  return added ? ok(undefined) : refuse('taken')
}
