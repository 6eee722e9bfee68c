import type { Point } from '#shared/geometry.ts'
import { shapeLeast, shapeSize } from '#shared/items/shape.ts'
import { type Choices, type NewItem, slop, type Tool } from './tool.ts'

export type ShapeState =
  | { is: 'idle' }
  | { is: 'pressing'; from: Point; seen: Point; slop: number }
  | { is: 'pulling'; from: Point }

const idle: ShapeState = { is: 'idle' }
const rest = { state: idle, effects: [] }

/** A tap puts a shape of ordinary size there; a drag draws it from corner to corner. An arrow points the way one drags. */
export const shape = ({ form, tint }: Choices): Tool<ShapeState> => {
  const made = (a: Point, b: Point): NewItem => {
    const way = { x: b.x - a.x, y: b.y - a.y }
    const size = { w: Math.max(shapeLeast, Math.abs(way.x)), h: Math.max(shapeLeast, Math.abs(way.y)) }
    const at = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) }
    const isUpright = Math.abs(way.y) > Math.abs(way.x)
    const turn = form !== 'arrow' ? 0 : isUpright ? (way.y > 0 ? 1 : 3) : way.x < 0 ? 2 : 0
    return {
      kind: 'shape',
      form,
      tint,
      turn,
      body: '',
      at: whole(at),
      size: { w: Math.round(size.w), h: Math.round(size.h) },
    }
  }
  const usual = (p: Point): NewItem => {
    const half = { x: shapeSize.w / 2, y: shapeSize.h / 2 }
    return made({ x: p.x - half.x, y: p.y - half.y }, { x: p.x + half.x, y: p.y + half.y })
  }
  return {
    start: idle,
    on(state, input) {
      const over = state.is === 'pulling' ? [{ do: 'draft', item: undefined } as const] : []
      if (input.is === 'down') {
        const pressing = { is: 'pressing', from: input.at, seen: input.seen, slop: slop[input.by] } as const
        return { state: pressing, effects: over }
      }
      if (input.is === 'cancel') return { state: idle, effects: over }
      if (state.is === 'idle') return rest
      if (state.is === 'pulling') {
        const item = made(state.from, input.at)
        if (input.is === 'move') return { state, effects: [{ do: 'draft', item }] }
        return { state: idle, effects: [...over, { do: 'put', item, next: 'write' }] }
      }
      if (input.is === 'up') return { state: idle, effects: [{ do: 'put', item: usual(state.from), next: 'write' }] }
      const strayed = Math.hypot(input.seen.x - state.seen.x, input.seen.y - state.seen.y)
      if (strayed <= state.slop) return { state, effects: [] }
      return {
        state: { is: 'pulling', from: state.from },
        effects: [{ do: 'draft', item: made(state.from, input.at) }],
      }
    },
    enter: (at) => [{ do: 'put', item: usual(at), next: 'write' }],
  }
}

const whole = (p: Point): Point => ({ x: Math.round(p.x), y: Math.round(p.y) })
