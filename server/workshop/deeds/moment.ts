import type { Actor } from '#shared/access.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { type Intent, type IntentBody, type MomentName, momentIntents } from '#shared/wire/intents.ts'
import type { RoomFloor } from '../floor.ts'
import { facilitatorOf, type Helm } from '../helm.ts'

/** Who says something of the moment, and the memory it is kept in. */
export interface MomentScene {
  actor: Actor
  floor: RoomFloor
  helm: Helm
}

type MomentIntent = Extract<Intent, { name: MomentName }>
type Run<N extends MomentName> = (scene: MomentScene, body: IntentBody<N>) => Result<void>

const bySeat =
  <N extends MomentName>(
    say: (floor: RoomFloor, seat: Extract<Actor, { role: 'seat' }>['seat'], body: IntentBody<N>) => void,
  ): Run<N> =>
  ({ actor, floor }, body) => {
    if (actor.role !== 'seat') return refuse('not-allowed')
    say(floor, actor.seat, body)
    return ok(undefined)
  }

/** The table of what is said of the moment: nothing of it is written down. */
const deeds: { [N in MomentName]: Run<N> } = {
  writing: bySeat((floor, seat, { on }) => floor.writes(seat, on)),
  raiseHand: bySeat((floor, seat, { up }) => floor.raises(seat, up)),
  lowerHands({ actor, floor, helm }) {
    if (!facilitatorOf(actor)) return refuse('not-allowed')
    if (!helm.mayTurn(actor)) return refuse('other-holds-bar')
    floor.lowerAll()
    return ok(undefined)
  },
  takeBar: ({ actor, helm }) => (helm.take(actor) ? ok(undefined) : refuse('not-allowed')),
}

export const isOfMoment = (intent: Intent): intent is MomentIntent => Object.hasOwn(momentIntents, intent.name)

const run = <N extends MomentName>(name: N, scene: MomentScene, body: IntentBody<N>) => deeds[name](scene, body)

/** Hears what somebody says of the moment. */
export const sayOfMoment = (scene: MomentScene, { name, body }: MomentIntent): Result<void> => run(name, scene, body)
