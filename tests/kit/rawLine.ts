import * as decoding from 'lib0/decoding'
import { type ClientOptions, WebSocket } from 'ws'
import { messageType } from '#shared/wire/doc.ts'
import { type FrirumFrame, readFrirum } from '#shared/wire/docFrames.ts'

/** A document socket without a page behind it: says whatever it is told to say. */
export interface RawLine {
  readonly socket: WebSocket
  say(frame: Uint8Array | string): void
  /** Every frame of type 100 it heard, oldest first. */
  readonly heard: FrirumFrame[]
  closed(): number | undefined
  /** Resolves when all that was said is taken or refused: with the code of the refusal, or nothing. */
  settled(): Promise<number | undefined>
  /** Resolves with the code when the server has closed it. */
  ended(): Promise<number | undefined>
  leave(): void
}

const step1 = Uint8Array.of(0, 0, 1, 0)

/** Opens the line, says `first` at once, and waits until the server has let it in or turned it away. */
export async function aRawLine(
  url: string,
  options: ClientOptions = {},
  first: readonly (Uint8Array | string)[] = [],
): Promise<RawLine> {
  const socket = new WebSocket(url, options)
  socket.on('open', () => {
    for (const frame of first) socket.send(frame)
  })
  const heard: FrirumFrame[] = []
  const watchers = new Set<() => void>()
  let answers = 0
  let code: number | undefined
  const happened = () => {
    for (const look of watchers) look()
  }
  /** Looks again whenever something has come. */
  const waitFor = (isTrue: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`The server never did it: ${isTrue}`)), 10_000)
      const look = () => {
        if (!isTrue()) return
        clearTimeout(giveUp)
        watchers.delete(look)
        resolve()
      }
      watchers.add(look)
      look()
    })
  socket.on('message', (data, isBinary) => {
    const from = decoding.createDecoder(new Uint8Array(data as Buffer))
    const type = isBinary ? decoding.readVarUint(from) : undefined
    const frame = type === messageType.frirum ? readFrirum(from) : undefined
    if (frame) heard.push(frame)
    if (type === messageType.sync && decoding.readVarUint(from) === 1) answers++
    happened()
  })
  socket.on('close', (why) => {
    code = why
    happened()
  })
  socket.on('error', () => undefined)
  await waitFor(() => code !== undefined || heard.length > 0)
  return {
    socket,
    say: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame)
    },
    heard,
    closed: () => code,
    async settled() {
      const before = answers
      if (socket.readyState === WebSocket.OPEN) socket.send(step1)
      await waitFor(() => code !== undefined || answers > before)
      // An answer means that all before it was taken; a refusal may be on its way all the same.
      if (socket.readyState !== WebSocket.OPEN) await waitFor(() => code !== undefined)
      return code
    },
    async ended() {
      await waitFor(() => code !== undefined)
      return code
    },
    leave: () => socket.terminate(),
  }
}

/** Headers of a browser that holds these cookies and shows a page of ours. */
export const asPage = (origin: string, cookie = ''): ClientOptions => ({ headers: { origin, cookie } })
