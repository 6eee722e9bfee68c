import type { Actor } from '#shared/access.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { IntentName } from '#shared/wire/intents.ts'
import type { ServerFrame } from '#shared/wire/room.ts'
import type { Limits } from '../limits.ts'
import type { Clock } from '../ports/clock.ts'
import { createBucket } from '../sync/bucket.ts'
import type { RoomSocket } from './roomSocket.ts'

const pacesOf = (limits: Limits) => ({
  seat: { burst: limits.seatWishesBurst, perSecond: limits.seatWishes },
  member: { burst: limits.memberWishesBurst, perSecond: limits.memberWishes },
  wall: { burst: 5, perSecond: 1 },
})

const votes: ReadonlySet<IntentName | undefined> = new Set<IntentName>(['giveDot', 'takeDot', 'castVote', 'rank'])

/** One open socket in a room, and who is behind it. */
export interface Member {
  readonly actor: Actor
  /** Whether it has been sent the whole room, so that changes are enough. */
  knowsRoom: boolean
  send(text: string): void
  /** Sends what is not the same as it last got of that sort. */
  tell(sort: 'mine' | 'board' | 'bar' | 'poll', text: string): void
  /** Whether there is room for another wish; dots have a pace of their own besides. */
  mayWish(name: IntentName | undefined): boolean
  /** Runs after everything this member wished for before. */
  inOrder(run: () => Promise<void>): Promise<void>
  /** Looks whether the other end is still there. */
  beat(): void
  close(code: number): void
}

export const frame = (it: ServerFrame): string => JSON.stringify(it)

const ping = frame({ is: 'ping' })

export function createMember(socket: RoomSocket, actor: Actor, clock: Clock, limits: Limits): Member {
  const mayWish = createBucket(clock, pacesOf(limits)[actor.role])
  const mayDot = createBucket(clock, { perSecond: limits.dots, burst: limits.dotsBurst })
  const told = new Map<string, string>()
  let last: Promise<void> = Promise.resolve()
  const send = (text: string) => {
    if (socket.bufferedAmount > limits.unsentHeavy) socket.close(closeCodes.tooSlow)
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
    mayWish: (name) => mayWish() && (!votes.has(name) || mayDot()),
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
