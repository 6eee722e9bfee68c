import type { Actor } from '#shared/access.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { ServerFrame } from '#shared/wire/room.ts'
import type { Clock } from '../ports/clock.ts'
import { createBucket } from '../sync/bucket.ts'
import type { RoomSocket } from './roomSocket.ts'

/** A line that holds back more than this is too slow to follow the room; it comes back and starts afresh. Bytes. */
const heldBackMax = 1_000_000

const paces = {
  seat: { burst: 20, perSecond: 5 },
  member: { burst: 40, perSecond: 20 },
  wall: { burst: 5, perSecond: 1 },
} as const

/** One open socket in a room, and who is behind it. */
export interface Member {
  readonly actor: Actor
  /** Whether it has been sent the whole room, so that changes are enough. */
  knowsRoom: boolean
  send(text: string): void
  /** Sends what is not the same as it last got of that sort. */
  tell(sort: 'mine' | 'board', text: string): void
  mayWish(): boolean
  /** Runs after everything this member wished for before. */
  inOrder(run: () => Promise<void>): Promise<void>
  /** Looks whether the other end is still there. */
  beat(): void
  close(code: number): void
}

export const frame = (it: ServerFrame): string => JSON.stringify(it)

const ping = frame({ is: 'ping' })

export function createMember(socket: RoomSocket, actor: Actor, clock: Clock): Member {
  const told = new Map<string, string>()
  let last: Promise<void> = Promise.resolve()
  const send = (text: string) => {
    if (socket.bufferedAmount > heldBackMax) socket.close(closeCodes.tooSlow)
    else socket.send(text)
  }
  return {
    actor,
    knowsRoom: false,
    send,
    tell(sort, text) {
      if (told.get(sort) === text) return
      told.set(sort, text)
      send(text)
    },
    mayWish: createBucket(clock, paces[actor.role]),
    inOrder(run) {
      last = last.then(run)
      return last
    },
    beat() {
      socket.probe()
      send(ping)
    },
    close: (code) => socket.close(code),
  }
}
