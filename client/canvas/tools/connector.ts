import { minus, type Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { End } from '#shared/items/connector.ts'
import { type Effect, type NewItem, slop, type Step, type Tool } from './tool.ts'

/** Where a line begins: at a thing, or, without one, at the point itself. */
interface Grip {
  at: Point
  id: ItemId | undefined
}

export type ConnectorState =
  | { is: 'idle' }
  | { is: 'pressing'; from: Grip; seen: Point; slop: number }
  | { is: 'pulling'; from: Grip }
  /** One end is chosen with a tap; the next tap chooses the other. */
  | { is: 'waiting'; from: Grip }
  | { is: 'choosing'; from: Grip }

const idle: ConnectorState = { is: 'idle' }
const rest: Step<ConnectorState> = { state: idle, effects: [] }
const over: Effect = { do: 'draft', item: undefined }

/** Drag from one thing to another, or tap the one and then the other. An end that is on nothing stands where it is. */
export const connector: Tool<ConnectorState> = {
  start: idle,
  on(state, input) {
    const isShown = state.is !== 'idle' && state.is !== 'pressing'
    if (input.is === 'cancel') return { state: idle, effects: isShown ? [over] : [] }
    if (input.is === 'down') {
      if (state.is === 'waiting') return { state: { is: 'choosing', from: state.from }, effects: [] }
      const from = { at: input.at, id: input.hit?.id }
      return { state: { is: 'pressing', from, seen: input.seen, slop: slop[input.by] }, effects: isShown ? [over] : [] }
    }
    switch (state.is) {
      case 'idle':
      case 'waiting':
        return { state, effects: [] }
      case 'pressing': {
        const draft: Effect = { do: 'draft', item: line(state.from, { at: input.at, id: undefined }) }
        if (input.is === 'up') return { state: { is: 'waiting', from: state.from }, effects: [draft] }
        const strayed = minus(input.seen, state.seen)
        if (Math.hypot(strayed.x, strayed.y) <= state.slop) return { state, effects: [] }
        return { state: { is: 'pulling', from: state.from }, effects: [draft] }
      }
      case 'pulling':
      case 'choosing':
        if (input.is === 'up') return ended(state.from, { at: input.at, id: input.over })
        return { state, effects: [{ do: 'draft', item: line(state.from, { at: input.at, id: undefined }) }] }
    }
  },
}

/** Back on the thing one began at: that is no line, but a change of mind. */
function ended(from: Grip, to: Grip): Step<ConnectorState> {
  const isNothing = from.id === undefined ? Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) < 8 : from.id === to.id
  if (isNothing) return { ...rest, effects: [over] }
  return { state: idle, effects: [over, { do: 'put', item: line(from, to), next: 'pick' }] }
}

function line(from: Grip, to: Grip): NewItem {
  const at = { x: Math.round(from.at.x), y: Math.round(from.at.y) }
  const end = (grip: Grip): End =>
    grip.id === undefined
      ? { is: 'free', by: { x: Math.round(grip.at.x - at.x), y: Math.round(grip.at.y - at.y) } }
      : { is: 'item', id: grip.id }
  return { kind: 'connector', from: end(from), to: end(to), head: 'end', body: '', at }
}
