import type { RoomState, Target } from '#shared/wire/room.ts'
import type { Desk } from './desk.ts'

export type Ballot = NonNullable<RoomState['ballot']>

/** What every way to vote is given: the desk, the ballot, and what is on it in this seat's own order. */
export interface FormProps {
  desk: Desk
  ballot: Ballot
  targets: readonly Target[]
}
