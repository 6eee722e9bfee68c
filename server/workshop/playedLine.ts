import { newId } from '#shared/ids.ts'
import type { IntentBody, IntentName } from '#shared/wire/intents.ts'
import type { RoomState, ServerFrame } from '#shared/wire/room.ts'
import type { RoomSocket } from './roomSocket.ts'

/** A line to a room that no phone is at the other end of: the server plays the participant itself. */
export interface PlayedLine {
  socket: RoomSocket
  /** What it has been told of the room. */
  state(): Partial<RoomState>
  wish<N extends IntentName>(name: N, body: IntentBody<N>): void
  /** Goes away as a phone does whose network died. */
  drop(): void
}

/** `ended` hears when the room has closed the line, not when it was dropped. */
export function createPlayedLine(ended: () => void): PlayedLine {
  let state: Partial<RoomState> = {}
  let isOpen = true
  let hear: (text: string | undefined) => void = () => undefined
  let closed = () => {}
  const end = () => {
    if (!isOpen) return false
    isOpen = false
    closed()
    return true
  }
  return {
    socket: {
      send(text) {
        const frame = JSON.parse(text) as ServerFrame
        if (frame.is === 'room') state = { ...state, ...frame.room }
      },
      close: () => void (end() && ended()),
      bufferedAmount: 0,
      probe: () => undefined,
      onMessage: (listen) => {
        hear = listen
      },
      onClose: (listen) => {
        closed = listen
      },
    },
    state: () => state,
    wish: (name, body) => isOpen && hear(JSON.stringify({ is: 'intent', key: newId<'intent'>(), name, body })),
    drop: () => void end(),
  }
}
