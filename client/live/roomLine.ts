import type { ServerFrame } from '#shared/wire/room.ts'
import type { Room } from './roomTypes.ts'

type LineState = ReturnType<Room['line']>

/** The server says something at least every 15 s; a line silent for longer than this is dead. Milliseconds. */
const silence = 35_000
/** A page that wakes up after this long without a word makes a new line at once. */
const stale = 20_000
const shortestWait = 250
const longestWait = 2_500

export interface LineParts {
  url: string
  hear: (frame: ServerFrame) => void
  changed: (state: LineState) => void
  /** Asked when the server closed before its first word: true when it will never let this page in. */
  turnedAway: () => Promise<boolean>
  /** Calls `back` whenever trying again at once may help, `gone` when the network is known to be away; returns the way to stop. */
  watchNetwork: (back: () => void, gone: () => void) => () => void
}

export interface Line {
  /** False when there is no open line; nothing is queued here. */
  send(text: string): boolean
  close(): void
}

/** How long to wait before try number `tries`: doubling, jittered so that a whole room does not come back at once. */
export const backOff = (tries: number, chance: number): number =>
  Math.min(longestWait, shortestWait * 2 ** tries) * (0.5 + chance / 2)

/** A WebSocket that comes back by itself until it is closed or refused for good (close codes 4400–4499). */
export function openLine(parts: LineParts): Line {
  let socket: WebSocket | undefined
  let greeted = false
  let ended = false
  let tries = 0
  let heardAt = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setTimeout> | undefined

  const connect = () => {
    clearTimeout(retry)
    const current = new WebSocket(parts.url)
    socket = current
    greeted = false
    alive()
    current.onmessage = (event) => current === socket && hear(JSON.parse(String(event.data)) as ServerFrame)
    current.onclose = (event) => current === socket && void lose(event.code)
  }

  const alive = () => {
    heardAt = Date.now()
    clearTimeout(watch)
    watch = setTimeout(hangUp, silence)
  }

  const hear = (frame: ServerFrame) => {
    alive()
    if (frame.is === 'hello') {
      greeted = true
      tries = 0
    }
    parts.hear(frame)
    if (frame.is === 'hello') parts.changed('open')
  }

  /** A dead network never answers a close, so the old socket is left behind and the loss is taken at once. */
  const hangUp = () => {
    const dead = socket
    if (dead) void lose(1006)
    dead?.close()
  }

  const lose = async (code: number) => {
    const refused = code >= 4400 && code < 4500
    socket = undefined
    clearTimeout(watch)
    parts.changed(refused ? 'refused' : 'lost')
    if (refused) ended = true
    else if (!greeted && (await parts.turnedAway()) && !socket) {
      ended = true
      parts.changed('refused')
    }
    if (!ended && !socket) retry = setTimeout(connect, backOff(tries++, Math.random()))
  }

  const wake = () => {
    if (ended) return
    if (socket && Date.now() - heardAt > stale) hangUp()
    if (!socket) connect()
  }

  const sleep = parts.watchNetwork(wake, hangUp)
  connect()

  return {
    send(text) {
      if (!greeted || socket?.readyState !== WebSocket.OPEN) return false
      socket.send(text)
      return true
    },
    close() {
      ended = true
      sleep()
      clearTimeout(retry)
      clearTimeout(watch)
      const last = socket
      socket = undefined
      last?.close(1000)
    },
  }
}
