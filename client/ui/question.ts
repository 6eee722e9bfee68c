import { asked as da } from '#shared/texts/da/asked.ts'
import { asked as en } from '#shared/texts/en/asked.ts'
import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import { readyPrompt } from '#shared/workshop/readyPrompt.ts'
import { hourOf, words } from './words.ts'

const asked = words(da, en)

/**
 * What a room is asked now, ready to be read: the step's question, that of the vote a facilitator has chosen, or, once its vote
 * is shown, that this is what was chosen.
 */
export function questionOf(room: RoomState): string {
  const step = room.steps[room.step]
  if (!step) return room.title
  if (room.results && allows(step, 'vote')) return asked.title
  // The step's own question was about the way of voting that the script had.
  if (room.ballot && step.vote) return asked.asks[step.vote.form]
  return readyPrompt(step.prompt, room.timer ? hourOf(room.timer.endsAt) : undefined) || step.title
}
