import { WebSocket } from 'ws'
import { newId } from '#shared/ids.ts'
import type { Refusal, Result } from '#shared/result.ts'
import { ok, refuse } from '#shared/result.ts'
import type { IntentBody, IntentName } from '#shared/wire/intents.ts'
import type { Bar } from '#shared/workshop/floor.ts'
import type { Mine, Poll, RoomState, ServerFrame } from '#shared/wire/room.ts'
import type { Visitor } from './visitor.ts'

/** A visitor's open room socket. `frames` keeps every frame as it came, for those who look for what should not be there. */
export interface RoomLine {
  readonly frames: string[]
  state(): Partial<RoomState>
  mine(): Mine | undefined
  /** What only facilitators are told. */
  bar(): Bar | undefined
  /** What only facilitators are told of a vote. */
  poll(): Poll | null
  /** Resolves with the server's answer; `key` repeats an earlier intent. */
  send<N extends IntentName>(name: N, body: IntentBody<N>, key?: string): Promise<Result<void>>
  /** Resolves when the condition holds after some frame; rejects after half a minute. */
  until(what: string, holds: () => boolean): Promise<void>
  close(): void
}

const patience = 30_000

export function openRoom(visitor: Visitor, workshop: string, as: 'host' | 'seat' | 'wall'): Promise<RoomLine> {
  const socket = new WebSocket(`${visitor.baseUrl.replace(/^http/, 'ws')}/ws/room/${workshop}?as=${as}`, {
    headers: { cookie: visitor.cookie(), origin: visitor.baseUrl },
  })
  const frames: string[] = []
  const waiting = new Map<string, (answer: Result<void>) => void>()
  const watchers = new Set<() => void>()
  let state: Partial<RoomState> = {}
  let mine: Mine | undefined
  let bar: Bar | undefined
  let poll: Poll | null = null

  const hear = (frame: ServerFrame): void => {
    if (frame.is === 'room') state = { ...state, ...frame.room }
    if (frame.is === 'mine') mine = frame.mine
    if (frame.is === 'bar') bar = frame.bar
    if (frame.is === 'poll') poll = frame.poll
    if (frame.is === 'result') {
      waiting.get(frame.key)?.(frame.no ? refuse(frame.no as Refusal, frame.about) : ok(undefined))
      waiting.delete(frame.key)
    }
    for (const watch of watchers) watch()
  }
  socket.on('message', (data) => {
    const text = String(data)
    frames.push(text)
    hear(JSON.parse(text) as ServerFrame)
  })

  const line: RoomLine = {
    frames,
    state: () => state,
    mine: () => mine,
    bar: () => bar,
    poll: () => poll,
    send: (name, body, key = newId()) =>
      new Promise((resolve) => {
        if (socket.readyState !== WebSocket.OPEN) return resolve(refuse('no-network'))
        waiting.set(key, resolve)
        socket.send(JSON.stringify({ is: 'intent', key, name, body }))
      }),
    until: (what, holds) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer)
          watchers.delete(look)
        }
        const look = () => {
          if (!holds()) return
          stop()
          resolve()
        }
        const timer = setTimeout(() => {
          stop()
          reject(new Error(`Waited half a minute for: ${what}`))
        }, patience)
        watchers.add(look)
        look()
      }),
    close: () => socket.close(),
  }
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => {
      for (const answer of waiting.values()) answer(refuse('no-network'))
      waiting.clear()
      reject(new Error('the room closed before it opened'))
    })
    line.until('the first room state', () => state.version !== undefined).then(() => resolve(line), reject)
  })
}
