import type { Me } from '#shared/wire/http.ts'

type SeatHere = NonNullable<Me['seat']>

const key = 'frirum.seat'
/** A phone may be lent to somebody else tomorrow: older than this it shows nothing without asking the server. Milliseconds. */
const day = 86_400_000

interface Last {
  seat: SeatHere
  at: number
}

/** The seat this device had when the server was last asked, however long ago that is. */
export function lastSeat(): Last | undefined {
  try {
    const kept: Last | null = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept?.seat && kept
  } catch {
    // Not ours: as good as none.
    return undefined
  }
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

/** Somebody sits down anew: what an earlier sitting left is not shown without network, and goes when the server has been asked. */
export function doubtLastSeat(): void {
  const last = lastSeat()
  if (last) rememberSeat(last.seat, 0)
}
