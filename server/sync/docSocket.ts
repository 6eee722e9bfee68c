import type { WebSocket } from 'ws'
import { closeCodes } from '#shared/wire/doc.ts'
import { frames } from '../metrics.ts'

/** The little of a WebSocket that a document needs, so that tests can drive it. */
export interface DocSocket {
  /** `sent` hears when it has left this process, or never will. */
  send(frame: Uint8Array, sent?: () => void): void
  close(code: number): void
  /** Bytes handed over and not yet sent. */
  readonly bufferedAmount: number
  onMessage(hear: (frame: Uint8Array) => void): void
  onClose(hear: () => void): void
  /** Asks whether the other end is still there; says whether it answered the last time. */
  answers(): boolean
}

/** A socket of `ws`. Call it before the first message can arrive: as soon as the upgrade is done. */
export function docSocket(raw: WebSocket): DocSocket {
  let answered = true
  raw.on('pong', () => {
    answered = true
  })
  // Broken frames and cut lines arrive as errors; `ws` closes the socket itself, and `close` tells everyone.
  raw.on('error', () => {})
  return {
    send: (frame, sent) => {
      if (raw.readyState !== raw.OPEN) return sent?.()
      frames.out++
      raw.send(frame, { binary: true }, sent)
    },
    close: (code) => raw.close(code),
    get bufferedAmount() {
      return raw.bufferedAmount
    },
    onMessage: (hear) =>
      raw.on('message', (data, isBinary) => {
        if (isBinary && data instanceof Uint8Array) hear(data)
        else raw.close(closeCodes.badFrame)
      }),
    onClose: (hear) => raw.on('close', hear),
    answers() {
      const was = answered
      answered = false
      if (raw.readyState === raw.OPEN) raw.ping()
      return was
    },
  }
}
