import type { Point } from '#shared/geometry.ts'
import { type Effect, slop, type Tool } from './tool.ts'

export type TapState = { is: 'idle' } | { is: 'pressing'; from: Point; slop: number }

const idle: TapState = { is: 'idle' }
const rest = { state: idle, effects: [] }

/** A tool that does something where one taps; a hand that drags has changed its mind. Enter does it too. */
export const tap = (deed: (at: Point) => Effect): Tool<TapState> => ({
  start: idle,
  on(state, input) {
    if (input.is === 'down') return { state: { is: 'pressing', from: input.seen, slop: slop[input.by] }, effects: [] }
    if (state.is === 'idle' || input.is === 'cancel') return rest
    const strayed = Math.hypot(input.seen.x - state.from.x, input.seen.y - state.from.y) > state.slop
    if (strayed) return rest
    return input.is === 'up' ? { state: idle, effects: [deed(input.at)] } : { state, effects: [] }
  },
  enter: (at) => [deed(at)],
})
