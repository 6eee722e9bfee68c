import { openRoom, type RoomLine } from '#server/dev/roomLine.ts'
import type { Visitor } from '#server/dev/visitor.ts'
import { newId } from '#shared/ids.ts'
import type { IntentBody, IntentName } from '#shared/wire/intents.ts'

/** Something asked for over a room socket. It may be repeated under its key; `token` is what an idea says. */
interface Wish {
  repeat(line: RoomLine): Promise<void>
  name: IntentName
  token: string | undefined
  kept: boolean
}

/** One page in a room, and everything it has asked for. */
export interface Wisher {
  visitor: Visitor
  wishes: Wish[]
  /** Asks, and notes whether the server said yes. Anything but yes or a cut line is a bug of ours. */
  ask<N extends IntentName>(name: N, body: IntentBody<N>, token?: string): Promise<void>
}

export async function openWisher(visitor: Visitor, workshop: string, as: 'host' | 'seat'): Promise<Wisher> {
  const first = await openRoom(visitor, workshop, as)
  const wishes: Wish[] = []
  return {
    visitor,
    wishes,
    ask(name, body, token) {
      const key = newId()
      const wish: Wish = {
        name,
        token,
        kept: false,
        async repeat(line) {
          const answer = await line.send(name, body, key)
          if (!answer.ok && answer.no !== 'no-network') throw new Error(`${name} was refused: ${answer.no}`)
          wish.kept ||= answer.ok
        },
      }
      wishes.push(wish)
      return wish.repeat(first)
    },
  }
}
