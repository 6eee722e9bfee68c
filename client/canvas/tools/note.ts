import type { Point } from '#shared/geometry.ts'
import { slop, type Tool } from './tool.ts'

export type NoteState = { is: 'idle' } | { is: 'pressing'; from: Point; slop: number }

const idle: NoteState = { is: 'idle' }
const rest = { state: idle, effects: [] }

/** A tap puts a new note there; a hand that drags has changed its mind. */
export const note: Tool<NoteState> = {
  start: idle,
  on(state, input) {
    if (input.is === 'down') return { state: { is: 'pressing', from: input.seen, slop: slop[input.by] }, effects: [] }
    if (state.is === 'idle' || input.is === 'cancel') return rest
    const strayed = Math.hypot(input.seen.x - state.from.x, input.seen.y - state.from.y) > state.slop
    if (strayed) return rest
    return input.is === 'up' ? { state: idle, effects: [{ do: 'addNote', at: input.at }] } : { state, effects: [] }
  },
}
