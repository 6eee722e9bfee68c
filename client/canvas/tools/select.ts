import { type Box, minus, type Point } from '#shared/geometry.ts'
import { type Carrying, type Effect, type Input, slop, type Step, type Tool, type Touched } from './tool.ts'

type Down = Extract<Input, { is: 'down' }>

export type SelectState =
  | { is: 'idle' }
  | { is: 'pressing'; down: Down }
  | { is: 'dragging'; from: Point }
  | { is: 'framing'; from: Point; more: boolean }
  | { is: 'panning'; last: Point }

const idle: SelectState = { is: 'idle' }
const rest: Step<SelectState> = { state: idle, effects: [] }

/**
 * Tap picks, drag moves what is picked, drag on the floor draws a frame. A finger moves only what it has picked first, and
 * draws a frame only when it picks several: otherwise it pulls the board, so that a hand that looks around moves nothing.
 */
export const select: Tool<SelectState> = {
  start: idle,
  on(state, input) {
    if (input.is === 'down') return { state: { is: 'pressing', down: input }, effects: givenUp(state) }
    if (input.is === 'cancel') return { state: idle, effects: givenUp(state) }
    switch (state.is) {
      case 'idle':
        return rest
      case 'pressing':
        return pressing(state.down, input)
      case 'dragging':
        return input.is === 'up'
          ? { state: idle, effects: [{ do: 'drop', by: minus(input.at, state.from), ...keysOf(input) }] }
          : { state, effects: [{ do: 'lift', by: minus(input.at, state.from), ...keysOf(input) }] }
      case 'framing': {
        const box = boxOver(state.from, input.at)
        if (input.is === 'move') return { state, effects: [{ do: 'frame', box }] }
        return {
          state: idle,
          effects: [
            { do: 'frame', box: undefined },
            { do: 'pickIn', box, more: state.more },
          ],
        }
      }
      case 'panning':
        if (input.is !== 'move') return rest
        return {
          state: { is: 'panning', last: input.seen },
          effects: [{ do: 'pan', by: minus(input.seen, state.last) }],
        }
    }
  },
}

/** What ends a gesture that is cancelled, or whose end was never heard: things go back to where they lay. */
function givenUp(state: SelectState): Effect[] {
  if (state.is === 'dragging') return [{ do: 'drop', by: { x: 0, y: 0 } }]
  return state.is === 'framing' ? [{ do: 'frame', box: undefined }] : []
}

function pressing(down: Down, input: Extract<Input, { is: 'move' | 'up' }>): Step<SelectState> {
  if (input.is === 'up') return { state: idle, effects: [tap(down.hit, down.more, input.again)] }
  const strayed = minus(input.seen, down.seen)
  if (Math.hypot(strayed.x, strayed.y) <= slop[down.by]) return { state: { is: 'pressing', down }, effects: [] }
  const { hit } = down
  if (hit?.mayMove && (hit.picked || down.by === 'mouse')) {
    const lift = { do: 'lift', by: minus(input.at, down.at), ...keysOf(input) } as const
    const pick = { do: 'pick', id: hit.id, more: down.more } as const
    return { state: { is: 'dragging', from: down.at }, effects: hit.picked ? [lift] : [pick, lift] }
  }
  if ((down.by !== 'mouse' && !down.more) || hit)
    return { state: { is: 'panning', last: input.seen }, effects: [{ do: 'pan', by: strayed }] }
  return {
    state: { is: 'framing', from: down.at, more: down.more },
    effects: [{ do: 'frame', box: boxOver(down.at, input.at) }],
  }
}

const keysOf = ({ copies, isFree }: Carrying): Carrying => ({ ...(copies && { copies }), ...(isFree && { isFree }) })

function tap(hit: Touched | undefined, more: boolean, again: boolean) {
  if (!hit) return { do: 'pickNone' } as const
  return again ? ({ do: 'open', id: hit.id } as const) : ({ do: 'pick', id: hit.id, more } as const)
}

const boxOver = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
})
