import type { WebSocket } from 'ws'
import { newId } from '#shared/ids.ts'
import type { PhoneLight } from '#shared/workshop/rehearsal.ts'
import type { Clock } from '../ports/clock.ts'

/** A phone that went away is told of for this long. Milliseconds. */
const remembered = 120_000
/** It is asked no more often than this. */
const gap = 1_000

interface Phone {
  name: string
  socket: WebSocket | undefined
  asked: { at: number; word: string } | undefined
  askedAt: number
  ms: number | null
}

/**
 * How long it takes to reach each phone and back. A question goes out when somebody wants to know, so that nobody is asked
 * without need; one that waits for its answer is as slow as it has waited.
 */
export function createRoundTrips(clock: Clock) {
  const places = new Map<string, Map<string, Phone>>()

  const ask = (phone: Phone) => {
    const now = clock.now()
    if (phone.socket?.readyState !== 1 || phone.asked || now - phone.askedAt < gap) return
    phone.asked = { at: now, word: newId<'ping'>() }
    phone.askedAt = now
    phone.socket.ping(phone.asked.word)
  }
  const slowness = ({ asked, ms }: Phone): number | null => {
    const waited = asked ? clock.now() - asked.at : 0
    return ms === null && waited < gap ? null : Math.max(ms ?? 0, waited)
  }

  return {
    /** Remembers the line of a phone, known by its session, until a while after it has closed. */
    add(socket: WebSocket, workshop: string, session: string): void {
      const place = places.get(workshop) ?? new Map<string, Phone>()
      places.set(workshop, place)
      const name = place.get(session)?.name ?? newId<'phone'>()
      const phone: Phone = { name, socket, asked: undefined, askedAt: 0, ms: null }
      place.set(session, phone)
      socket.on('pong', (data) => {
        if (phone.asked?.word !== String(data)) return
        phone.ms = clock.now() - phone.asked.at
        phone.asked = undefined
      })
      socket.on('close', () => {
        phone.socket = undefined
        clock.after(remembered, () => {
          if (place.get(session) === phone) place.delete(session)
          if (place.size === 0 && places.get(workshop) === place) places.delete(workshop)
        })
      })
      ask(phone)
    },
    /** What is known of the phones of a workshop, in an order that says nothing; and asks them anew. */
    lights(workshop: string): PhoneLight[] {
      const phones = [...(places.get(workshop)?.values() ?? [])]
      for (const phone of phones) ask(phone)
      return phones
        .map((phone) => ({ phone: phone.name, ms: slowness(phone), isGone: phone.socket === undefined }))
        .sort((a, b) => (a.phone < b.phone ? -1 : 1))
    },
  }
}

export type RoundTrips = ReturnType<typeof createRoundTrips>
