import type { RoomState } from '#shared/wire/room.ts'
import { allows } from '#shared/workshop/allows.ts'
import type { Step } from '#shared/workshop/step.ts'

/** A calm page that asks for nothing. */
export type Calm = 'closed' | 'paused' | 'up' | 'break'

/** What a seat shows now: one calm page, or the parts the step opens. */
export type Scene = { is: Calm } | { is: 'step'; results: boolean; vote: boolean; write: boolean; board: boolean }

type Moment = Pick<RoomState, 'state' | 'steps' | 'step' | 'results' | 'ballot' | 'boardOpen'> &
  Partial<Pick<RoomState, 'floor'>>

export const currentStep = (room: Pick<RoomState, 'steps' | 'step'>): Step | undefined => room.steps[room.step]

export function calmOf(room: Moment): Calm | undefined {
  const step = currentStep(room)
  if (room.state !== 'open') return room.state
  if (room.floor?.eyesUp) return 'up'
  return !step || step.mode === 'break' ? 'break' : undefined
}

/** Results end a vote on the screen: taken down again, the dots are where they were. Without a ballot the vote is over. */
export function sceneOf(room: Moment): Scene {
  const calm = calmOf(room)
  return calm ? { is: calm } : partsOf(room)
}

/** What the step opens, also while a calm page lies over it. */
export function partsOf(room: Moment): Extract<Scene, { is: 'step' }> {
  const step = currentStep(room)
  const results = room.results !== null
  return {
    is: 'step',
    results,
    vote: !results && room.ballot !== null && step !== undefined && allows(step, 'vote'),
    write: step !== undefined && allows(step, 'writeIdea') && step.zones.length > 0,
    board: room.boardOpen,
  }
}

/** Whether an idea of this device may be changed or withdrawn now; the server says the last word. */
export function mayChange(room: Moment, idea: { step: string; changeable: boolean }): boolean {
  const step = currentStep(room)
  if (!step || !idea.changeable || room.state !== 'open') return false
  return step.allow.includes('edit_own') || (idea.step === step.id && allows(step, 'changeIdea'))
}
