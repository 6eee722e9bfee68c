import type { WebSocket } from 'ws'
import type { Limits } from '../limits.ts'
import type { Clock } from '../ports/clock.ts'
import { createBucket } from '../sync/bucket.ts'

/**
 * How many sockets there may be, at one address and in one room or document. A whole house has one address and joins in the
 * same minute, so there is room for it. This machine itself is not counted: with a proxy on it that nobody has told us about,
 * everybody would have its address.
 */
export function createGate(clock: Clock, limits: Limits) {
  const addresses = new Map<string, { mayCome: () => boolean; open: number; callOff: () => void }>()
  const places = new Map<string, number>()
  const isSelf = (address: string) => /^(::1|127\.[\d.]+)$/.test(address)

  const at = (address: string) => {
    const one = addresses.get(address) ?? {
      mayCome: createBucket(clock, { perSecond: limits.addressNewSockets, burst: limits.addressNewSocketsBurst }),
      open: 0,
      callOff: () => undefined,
    }
    addresses.set(address, one)
    // An address that nobody has used for a while has its whole allowance again, so it can be forgotten.
    one.callOff()
    one.callOff = clock.after(60_000, () => {
      if (one.open === 0) addresses.delete(address)
    })
    return one
  }

  return {
    /** Whether this address may open another socket now. Asking counts. */
    mayCome(address: string): boolean {
      if (isSelf(address)) return true
      const one = at(address)
      return one.mayCome() && one.open < limits.addressSockets
    },
    /** Counts an open socket until it closes; false when its place is full. */
    enter(socket: WebSocket, address: string, place: string): boolean {
      const here = places.get(place) ?? 0
      if (here >= limits.roomSockets) return false
      places.set(place, here + 1)
      const from = isSelf(address) ? undefined : at(address)
      if (from) from.open++
      socket.once('close', () => {
        const left = (places.get(place) ?? 1) - 1
        if (left > 0) places.set(place, left)
        else places.delete(place)
        if (from) {
          from.open--
          at(address)
        }
      })
      return true
    },
  }
}

export type Gate = ReturnType<typeof createGate>
