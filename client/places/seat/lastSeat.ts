import type { SeatHere } from './desk.ts'

const key = 'frirum.seat'
/** A phone may be lent to somebody else tomorrow: older than this it shows nothing without asking the server. Milliseconds. */
const day = 86_400_000

interface Last {
  seat: SeatHere
  at: number
}

/** The seat this device had when the server was last asked, however long ago that is. */
export function lastSeat(): Last | undefined {
  const kept: Last | null = JSON.parse(localStorage.getItem(key) ?? 'null')
  return kept ?? undefined
}

/** The same while nobody can be asked. */
export function seatWithoutNetwork(now = Date.now()): SeatHere | undefined {
  const last = lastSeat()
  return last && now - last.at < day ? last.seat : undefined
}

export function rememberSeat(seat: SeatHere | null, now = Date.now()): void {
  if (seat) localStorage.setItem(key, JSON.stringify({ seat, at: now } satisfies Last))
  else localStorage.removeItem(key)
}
