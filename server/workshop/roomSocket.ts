import type { WebSocket } from 'ws'
import { frames } from '../metrics.ts'

/** A page's line to its room: text frames both ways. Small, so that a test can be one. */
export interface RoomSocket {
  send(text: string): void
  close(code: number): void
  /** Bytes sent but not yet taken by the network. */
  readonly bufferedAmount: number
  /** Asks the other end for a sign of life, and drops the line when the last question was never answered. */
  probe(): void
  /** A frame that is not text is heard as `undefined`. */
  onMessage(hear: (text: string | undefined) => void): void
  onClose(hear: () => void): void
}

/** The same over a real socket. A phone whose network died never closes; `probe` finds it. */
export function roomSocket(raw: WebSocket): RoomSocket {
  let answered = true
  raw.on('pong', () => {
    answered = true
  })
  raw.on('error', () => raw.terminate())
  return {
    send: (text) => {
      frames.out++
      raw.send(text)
    },
    close: (code) => raw.close(code),
    get bufferedAmount() {
      return raw.bufferedAmount
    },
    probe() {
      if (!answered) return raw.terminate()
      answered = false
      raw.ping()
    },
    onMessage: (hear) => raw.on('message', (bytes, isBinary) => hear(isBinary ? undefined : String(bytes))),
    onClose: (hear) => raw.on('close', hear),
  }
}
