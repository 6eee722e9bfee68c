import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import type { Step } from '#shared/workshop/step.ts'

/** What a seat shows now: one calm page, or the parts the step opens. */
export type Scene =
  | { is: 'closed' | 'paused' | 'break' }
  | { is: 'step'; results: boolean; vote: boolean; write: boolean; board: boolean }

type Moment = Pick<RoomState, 'state' | 'steps' | 'step' | 'results' | 'ballot' | 'boardOpen'>

export const currentStep = (room: Pick<RoomState, 'steps' | 'step'>): Step | undefined => room.steps[room.step]

/** Results end a vote on the screen: taken down again, the dots are where they were. Without a ballot the vote is over. */
export function sceneOf(room: Moment): Scene {
  const step = currentStep(room)
  if (room.state !== 'open') return { is: room.state }
  if (!step || step.mode === 'break') return { is: 'break' }
  const results = room.results !== null
  return {
    is: 'step',
    results,
    vote: !results && room.ballot !== null && allows(step, 'vote'),
    write: allows(step, 'writeIdea') && step.zones.length > 0,
    board: room.boardOpen,
  }
}

/** Whether an idea of this device may be changed or withdrawn now; the server says the last word. */
export function mayChange(room: Moment, idea: { step: string; changeable: boolean }): boolean {
  const step = currentStep(room)
  if (!step || !idea.changeable || room.state !== 'open') return false
  return step.allow.includes('edit_own') || (idea.step === step.id && allows(step, 'changeIdea'))
}
