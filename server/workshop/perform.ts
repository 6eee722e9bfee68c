import type { Actor } from '#shared/access.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import type { IntentBody, KeptName } from '#shared/wire/intents.ts'
import { currentStep } from '#shared/workshop/script.ts'
import { markUsed } from '../commands/markUsed.ts'
import { type Limits, usualLimits } from '../limits.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import { hashOf } from '../tokens.ts'
import type { Scene } from './deeds/deed.ts'
import { deeds } from './deeds/index.ts'
import type { HeldBoard } from './heldBoard.ts'

const day = 24 * 3600_000

/** Who in a workshop wishes for what. `key` is the idempotency key. */
export interface Wish<N extends KeptName> {
  workshop: WorkshopId
  actor: Actor
  key: string
  name: N
  body: IntentBody<N>
  /** The step before, where they may still finish a note. */
  mayFinish?: () => string | undefined
}

/**
 * Carries out a wish in one transaction with its idempotency key, so it happens once however often it is sent. Who it was is
 * looked up again every time. The key is kept only as a hash, with the day: nothing stored says which seat did what when.
 */
export async function perform<N extends KeptName>(
  { register, clock, limits = usualLimits }: Pick<Parts, 'register' | 'clock'> & { limits?: Limits | undefined },
  held: HeldBoard,
  wish: Wish<N>,
): Promise<Result<void>> {
  const { actor, name, body, mayFinish } = wish
  const deed = deeds[name]
  const board = deed.looks ? await held.items() : []
  const done = hashOf(`${subjectOf(actor)} ${wish.key}`)
  const now = clock.now()

  return register.write(async (rows) => {
    if (await rows.get('answer', done)) return ok(undefined)
    const workshop = await rows.get('workshop', wish.workshop)
    const by = workshop && (await whoIs(rows, actor, workshop.id))
    if (!by) return refuse('not-signed-in')
    const result = await deed.run({ rows, workshop, step: currentStep(workshop), now, by, board, limits, mayFinish: mayFinish?.() }, body)
    if (!result.ok) return result
    await rows.add('answer', { id: done, workshop: workshop.id, answer: result, at: now - (now % day) })
    await markUsed(rows, workshop, now)
    return result
  })
}

const subjectOf = (actor: Actor): string =>
  actor.role === 'member' ? actor.member : actor.role === 'seat' ? actor.seat : actor.role

/** Undefined for somebody who has been sent out or removed since the socket was opened. A reader may wish as little as a wall. */
async function whoIs(rows: Rows, actor: Actor, workshop: string): Promise<Scene['by'] | undefined> {
  switch (actor.role) {
    case 'member': {
      const member = await rows.get('member', actor.member)
      return member && (member.rank === 'reader' ? 'wall' : 'host')
    }
    case 'seat': {
      const seat = await rows.get('seat', actor.seat)
      return seat?.workshop === workshop && !seat.out ? seat : undefined
    }
    case 'wall':
      return 'wall'
  }
}
