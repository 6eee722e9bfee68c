import { results as da } from '#shared/texts/da/results.ts'
import { results as en } from '#shared/texts/en/results.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import { readyPrompt } from '../live/roomPrompt.ts'
import { hourOf, words } from './words.ts'

const results = words(da, en)

/** What a room is asked now, ready to be read: the step's question, or, once its vote is shown, that this is what was chosen. */
export function questionOf(room: RoomState): string {
  const step = room.steps[room.step]
  if (!step) return room.title
  if (room.results && allows(step, 'vote')) return results.title
  return readyPrompt(step.prompt, room.timer ? hourOf(room.timer.endsAt) : undefined) || step.title
}
