import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Room } from './roomTypes.ts'

/** The server's time in epoch milliseconds, told again every second while its owner lives. */
export function createNow(room: Pick<Room, 'clockOffset'>): Accessor<number> {
  const [second, tick] = createSignal(0)
  const ticking = setInterval(() => tick((n) => n + 1), 1_000)
  onCleanup(() => clearInterval(ticking))
  return () => {
    second()
    return Date.now() + room.clockOffset()
  }
}

/** Whole seconds left, never below zero. */
export const secondsLeft = (endsAt: number, now: number): number => Math.max(0, Math.ceil((endsAt - now) / 1_000))

/** "4:05" of 245 seconds. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
