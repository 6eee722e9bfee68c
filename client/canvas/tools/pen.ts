import { distance, type Point } from '#shared/geometry.ts'
import { nibWidth, strokeMost } from '#shared/items/drawing.ts'
import { packed, packStroke, thinned } from '#shared/items/stroke.ts'
import type { Choices, Effect, NewItem, Tool } from './tool.ts'

export type PenState = { is: 'idle' } | { is: 'drawing'; line: readonly Point[] }

const idle: PenState = { is: 'idle' }
const over: Effect = { do: 'draft', item: undefined }

/** Points this near the last one say nothing, board units; and a line that gets this many is thinned while it is drawn. */
const near = 0.4
const many = 1_200

/** A line follows the hand and is on the board when the hand lets go. It stays in the hand for the next line. */
export const pen = ({ nib, ink }: Choices): Tool<PenState> => {
  const pad = nibWidth[nib] / 2
  const seen = (line: readonly Point[]): NewItem => ({ kind: 'drawing', nib, ink, ...packed(line, pad) })
  const made = (line: readonly Point[]): NewItem => ({
    kind: 'drawing',
    nib,
    ink,
    ...packStroke(line, pad, strokeMost),
  })
  return {
    start: idle,
    on(state, input) {
      if (input.is === 'down') {
        const line = [input.at]
        return { state: { is: 'drawing', line }, effects: [{ do: 'draft', item: seen(line) }] }
      }
      if (state.is === 'idle') return { state, effects: [] }
      if (input.is === 'cancel') return { state: idle, effects: [over] }
      const last = state.line.at(-1)
      const isNear = last !== undefined && distance(last, input.at) < near
      const longer = isNear ? state.line : [...state.line, input.at]
      const line = longer.length > many ? thinned(longer) : longer
      if (input.is === 'up') return { state: idle, effects: [over, { do: 'put', item: made(line), next: 'more' }] }
      return { state: { is: 'drawing', line }, effects: isNear ? [] : [{ do: 'draft', item: seen(line) }] }
    },
  }
}
