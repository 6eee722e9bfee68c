import { type Accessor, batch, createSignal } from 'solid-js'
import type { Bar } from '#shared/workshop/floor.ts'
import type { Mine, Poll, RoomState, ServerFrame, WallBoard } from '#shared/wire/room.ts'
import { keepSame } from './roomSame.ts'

/** What has been heard of a room. What a frame did not change stays the same object, so nothing drawn from it is drawn again. */
export interface RoomHeard {
  state: Accessor<RoomState | undefined>
  mine: Accessor<Mine | undefined>
  board: Accessor<WallBoard | undefined>
  bar: Accessor<Bar | undefined>
  poll: Accessor<Poll | null>
  hear(frame: ServerFrame): void
}

export function createRoomHeard(): RoomHeard {
  const [state, setState] = createSignal<RoomState>()
  // Told again also when it reads the same: it settles what a seat has shown ahead of the answer.
  const [mine, setMine] = createSignal<Mine | undefined>(undefined, { equals: false })
  const [board, setBoard] = createSignal<WallBoard>()
  const [bar, setBar] = createSignal<Bar>()
  const [poll, setPoll] = createSignal<Poll | null>(null)

  return {
    state,
    mine,
    board,
    bar,
    poll,
    hear: (frame) =>
      batch(() => {
        // The first room frame of a connection is whole, the later ones hold only the fields that changed.
        if (frame.is === 'room') setState((old) => keepSame(old, { ...old, ...frame.room } as RoomState))
        if (frame.is === 'mine') setMine((old) => keepSame(old, frame.mine))
        if (frame.is === 'bar') setBar((old) => keepSame(old, frame.bar))
        if (frame.is === 'board') setBoard((old) => keepSame(old, frame.board))
        if (frame.is === 'poll') setPoll((old) => keepSame(old, frame.poll))
      }),
  }
}
