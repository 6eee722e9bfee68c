import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Voice } from '#shared/programme/codes.ts'
import type { Result } from '#shared/result.ts'
import type { Me } from '#shared/wire/http.ts'
import { createNow } from '../../live/clock.ts'
import { ask } from '../../live/http.ts'
import { createOutbox, type Letter, type Outbox } from '../../live/outbox.ts'
import { createOwnIdeas, type KeptIdea, type OwnIdeas } from '../../live/outboxIdeas.ts'
import { openShelf } from '../../live/outboxShelf.ts'
import { createRoom } from '../../live/room.ts'
import type { Room } from '../../live/roomTypes.ts'
import { forgetDrafts } from './drafts.ts'

export type SeatHere = NonNullable<Me['seat']>

/** What a person has in front of them: the line to the room, what is on its way, their own ideas, and whose voice they are. */
export interface Desk {
  workshop: string
  room: Room
  outbox: Outbox
  ideas: OwnIdeas
  /** What this seat's own order of a ballot is drawn from. */
  seed: string
  now: Accessor<number>
  voice: Accessor<Voice>
  scribe: Accessor<boolean>
  changeVoice(voice: Voice): Promise<Result<unknown>>
}

/** Sets a desk for the seat this device has. What other workshops left on the device is cleared away. */
export function createDesk(seat: SeatHere): Desk {
  const { workshop } = seat
  const room = createRoom(workshop, 'seat')
  const outbox = createOutbox(room, workshop, openShelf<Letter>('letters'))
  const [chosen, setChosen] = createSignal<Voice>()
  const scribe = () => room.mine()?.scribe ?? seat.scribe
  forgetDrafts(workshop)
  const warn = (event: BeforeUnloadEvent) => {
    if (outbox.isAtRisk()) event.preventDefault()
  }
  addEventListener('beforeunload', warn)
  onCleanup(() => removeEventListener('beforeunload', warn))

  return {
    workshop,
    room,
    outbox,
    ideas: createOwnIdeas(room, outbox, workshop, openShelf<KeptIdea>('ideas')),
    seed: seat.sitting ?? '',
    now: createNow(room),
    voice: () => chosen() ?? room.mine()?.voice ?? seat.voice,
    scribe,
    async changeVoice(voice) {
      const said = await ask('PATCH', '/api/seat', { voice, scribe: scribe() })
      if (said.ok) setChosen(voice)
      return said
    },
  }
}
