import { distance, type Point } from '#shared/geometry.ts'
import { packed, thinned } from '#shared/items/stroke.ts'
import type { Effect, NewItem, Tool } from './tool.ts'

export type EraserState = { is: 'idle' } | { is: 'rubbing'; along: readonly Point[] }

const idle: EraserState = { is: 'idle' }
const over: Effect = { do: 'draft', item: undefined }

const near = 2
const many = 1_000

/** Rub over lines that were drawn: those that were touched go, whole, when the hand lets go. A tap takes the one under it. */
export const eraser: Tool<EraserState> = {
  start: idle,
  on(state, input) {
    if (input.is === 'down') {
      const along = [input.at]
      return { state: { is: 'rubbing', along }, effects: [{ do: 'draft', item: trail(along) }] }
    }
    if (state.is === 'idle') return { state, effects: [] }
    if (input.is === 'cancel') return { state: idle, effects: [over] }
    const last = state.along.at(-1)
    const isNear = last !== undefined && distance(last, input.at) < near
    const longer = isNear ? state.along : [...state.along, input.at]
    const along = longer.length > many ? thinned(longer) : longer
    if (input.is === 'up') return { state: idle, effects: [over, { do: 'erase', along }] }
    return { state: { is: 'rubbing', along }, effects: isNear ? [] : [{ do: 'draft', item: trail(along) }] }
  },
}

/** Where one has rubbed, as a broad faint line. */
const trail = (along: readonly Point[]): NewItem => ({
  kind: 'drawing',
  nib: 'highlighter',
  ink: 'accent',
  ...packed(along, 0),
})
