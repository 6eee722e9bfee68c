import { minus, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { slop, type Tool } from './tool.ts'

export type LayDownState =
  | { is: 'idle' }
  | { is: 'pressing'; from: Point; slop: number; on: ItemId | undefined }
  | { is: 'panning'; last: Point }

const idle: LayDownState = { is: 'idle' }
const rest = { state: idle, effects: [] }

/** In hand while something is held: a tap lays it down there, a drag looks around for the place. */
export const layDown: Tool<LayDownState> = {
  start: idle,
  on(state, input) {
    if (input.is === 'down')
      return { state: { is: 'pressing', from: input.seen, slop: slop[input.by], on: input.hit?.id }, effects: [] }
    if (state.is === 'idle' || input.is === 'cancel') return rest
    if (state.is === 'panning') {
      if (input.is === 'up') return rest
      return { state: { is: 'panning', last: input.seen }, effects: [{ do: 'pan', by: minus(input.seen, state.last) }] }
    }
    if (input.is === 'up') return { state: idle, effects: [{ do: 'layDown', at: input.at, on: state.on }] }
    const by = minus(input.seen, state.from)
    if (Math.hypot(by.x, by.y) <= state.slop) return { state, effects: [] }
    return { state: { is: 'panning', last: input.seen }, effects: [{ do: 'pan', by }] }
  },
}
