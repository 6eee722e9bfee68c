import { minus, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Effect, slop, type Tool } from './tool.ts'

export type HandState =
  | { is: 'idle' }
  | { is: 'pressing'; from: Point; slop: number; hit: ItemId | undefined }
  | { is: 'panning'; last: Point }

const idle: HandState = { is: 'idle' }
const rest = { state: idle, effects: [] }

/** Take hold of the board and pull; a tap picks what is under it. */
export const hand: Tool<HandState> = {
  start: idle,
  on(state, input) {
    if (input.is === 'down')
      return { state: { is: 'pressing', from: input.seen, slop: slop[input.by], hit: input.hit?.id }, effects: [] }
    if (state.is === 'idle' || input.is === 'cancel') return rest
    if (state.is === 'panning') {
      if (input.is === 'up') return rest
      return { state: { is: 'panning', last: input.seen }, effects: [{ do: 'pan', by: minus(input.seen, state.last) }] }
    }
    if (input.is === 'up') return { state: idle, effects: tapped(state.hit, input.again) }
    const by = minus(input.seen, state.from)
    if (Math.hypot(by.x, by.y) <= state.slop) return { state, effects: [] }
    return { state: { is: 'panning', last: input.seen }, effects: [{ do: 'pan', by }] }
  },
}

function tapped(hit: ItemId | undefined, again: boolean): Effect[] {
  if (!hit) return [{ do: 'pickNone' }]
  return again ? [{ do: 'open', id: hit }] : [{ do: 'pick', id: hit, more: false }]
}
