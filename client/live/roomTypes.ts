import type { Accessor } from 'solid-js'
import type { Result } from '#shared/result.ts'
import type { IntentBody, IntentName } from '#shared/wire/intents.ts'
import type { Bar } from '#shared/workshop/floor.ts'
import type { Mine, Poll, RoomState, WallBoard } from '#shared/wire/room.ts'

/** A page's line to its workshop's room. `createRoom` in `room.ts` makes one; everything it shows is a signal. */
export interface Room {
  /** The room as last heard; undefined until the first frame. What a frame did not change stays the same object. */
  state: Accessor<RoomState | undefined>
  mine: Accessor<Mine | undefined>
  /** What a wall shows of the board; only walls and facilitators are sent it. */
  board: Accessor<WallBoard | undefined>
  /** What only facilitators are told: who holds the bar, hands that are up, whom the room has heard. */
  bar: Accessor<Bar | undefined>
  /** What only facilitators are told of a vote; null while there is none. */
  poll: Accessor<Poll | null>
  line: Accessor<'connecting' | 'open' | 'lost' | 'refused'>
  /** Milliseconds to add to this device's clock to get the server's. */
  clockOffset: Accessor<number>
  /**
   * Sends a wish; resolves with the server's answer, which for writes means it is on disk. `no-network` when it cannot. Whoever
   * tries again gives the same `key`, so that the wish is carried out once.
   */
  send<N extends IntentName>(name: N, body: IntentBody<N>, key?: string): Promise<Result<void>>
  close(): void
}

export type CreateRoom = (workshop: string, as: 'host' | 'seat' | 'wall') => Room
