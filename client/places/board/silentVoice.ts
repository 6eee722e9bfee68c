import type { RoomState } from '#shared/wire/room.ts'
import type { Heard } from '#shared/workshop/floor.ts'

/** The voices a meeting cannot do without, those that are easiest forgotten first. */
const mainVoices = ['resident', 'relative', 'staff', 'leader'] as const
export type MainVoice = (typeof mainVoices)[number]

/**
 * The first voice of which there is nothing yet, once others have been heard. While ideas are private nobody can know, and a
 * meeting that has only begun is not short of anybody.
 */
export function silentVoice(room: Pick<RoomState, 'silent' | 'state'>, heard: readonly Heard[]): MainVoice | undefined {
  if (room.silent || room.state === 'closed') return undefined
  const isHeard = ({ notes, votes }: Heard) => notes !== 0 || votes !== 0
  if (!heard.some(isHeard)) return undefined
  return mainVoices.find((voice) => heard.some((one) => one.voice === voice && !isHeard(one)))
}
