import { type Accessor, batch } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Mine, RoomState, ServerFrame, WallBoard } from '#shared/wire/room.ts'

interface Heard {
  room?: RoomState
  mine?: Mine
  board?: WallBoard
}

/** What has been heard of a room, as a store: only what a frame changed is drawn again. */
export interface RoomHeard {
  state: Accessor<RoomState | undefined>
  mine: Accessor<Mine | undefined>
  board: Accessor<WallBoard | undefined>
  hear(frame: ServerFrame): void
}

export function createRoomHeard(): RoomHeard {
  const [heard, set] = createStore<Heard>({})

  return {
    state: () => heard.room,
    mine: () => heard.mine,
    board: () => heard.board,
    hear: (frame) =>
      batch(() => {
        // The first room frame of a connection is whole, the later ones hold only the fields that changed.
        if (frame.is === 'room') set('room', reconcile({ ...unwrap(heard.room), ...frame.room } as RoomState))
        if (frame.is === 'mine') set('mine', reconcile(frame.mine))
        if (frame.is === 'board') set('board', reconcile(frame.board))
      }),
  }
}
