import type { RoomState } from '#shared/wire/room.ts'
import { allows, isSilent } from '#shared/workshop/allows.ts'
import type { Step } from '#shared/workshop/step.ts'

/** What a facilitator's one big button can be. */
export type NextDeed = 'reopen' | 'resume' | 'startTimer' | 'reveal' | 'showResults' | 'next' | 'end'

const isWork = (step: Step) => allows(step, 'writeIdea') || allows(step, 'vote') || allows(step, 'handleBoard')

/**
 * The next sensible thing in a room: what a facilitator who has never seen the bar should press. Time comes before work,
 * showing comes after it, and then the next step.
 */
export function nextDeed(room: RoomState): NextDeed {
  if (room.state === 'closed') return 'reopen'
  if (room.state === 'paused') return 'resume'
  if (room.silent && (room.waiting.ideas > 0 || room.waiting.few)) return 'reveal'
  if (room.ballot && !room.results && room.ballot.cast > 0) return 'showResults'
  const step = room.steps[room.step]
  // Without a ballot its vote is over.
  if (step && allows(step, 'vote') && !room.ballot && !room.results) return 'showResults'
  const finished = room.results !== null || (step !== undefined && isSilent(step) && !room.silent)
  if (step && isWork(step) && !room.timer && !finished) return 'startTimer'
  return room.step + 1 < room.steps.length ? 'next' : 'end'
}
