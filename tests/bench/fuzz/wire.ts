import type { DocSocket } from '#server/sync/docSocket.ts'

/** Both ends of a line to a document without a network: the server's socket, and what its client can do. */
export interface Wire {
  socket: DocSocket
  /** Says something to the server. Nothing happens once the line is closed. */
  say(frame: Uint8Array): void
  /** The code the server closed with. */
  closed(): number | undefined
  hangUp(): void
}

/** `hear` gets each frame of the server. */
export function aWire(hear: (frame: Uint8Array) => void): Wire {
  let toServer: ((frame: Uint8Array) => void) | undefined
  let tellClosed = () => {}
  let code: number | undefined
  const close = (why: number) => {
    if (code !== undefined) return
    code = why
    // As with a real socket, the end is heard after the call that caused it.
    queueMicrotask(tellClosed)
  }
  return {
    socket: {
      send: (frame) => {
        if (code === undefined) hear(frame)
      },
      close,
      bufferedAmount: 0,
      onMessage: (heard) => {
        toServer = heard
      },
      onClose: (heard) => {
        tellClosed = heard
      },
      answers: () => true,
    },
    say: (frame) => {
      if (code === undefined) toServer?.(frame)
    },
    closed: () => code,
    hangUp: () => close(1000),
  }
}
