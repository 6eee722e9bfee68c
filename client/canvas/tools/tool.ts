import type { Box, Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'

/** How steady a pointer is: a mouse points, a finger trembles. */
export type Pointing = 'mouse' | 'touch'

/** What a person's hand does. `at` is a board point, `seen` the same in view pixels. */
export type Input =
  | { is: 'down'; at: Point; seen: Point; by: Pointing; more: boolean; hit: Touched | undefined }
  | { is: 'move'; at: Point; seen: Point }
  | { is: 'up'; at: Point; seen: Point; again: boolean }
  | { is: 'cancel' }

/** The item under the pointer, whether it is picked already, and whether it may be moved. */
export interface Touched {
  id: ItemId
  picked: boolean
  mayMove: boolean
}

/** What a tool wants done. Nothing but `run.ts` does it. */
export type Effect =
  | { do: 'pan'; by: Point }
  | { do: 'pick'; id: ItemId; more: boolean }
  | { do: 'pickIn'; box: Box; more: boolean }
  | { do: 'pickNone' }
  | { do: 'frame'; box: Box | undefined }
  | { do: 'lift'; by: Point }
  | { do: 'drop'; by: Point }
  | { do: 'open'; id: ItemId }
  | { do: 'addNote'; at: Point }

export interface Step<State> {
  state: State
  effects: Effect[]
}

/** A tool is a function: what is going on + what happens → what is going on now + what to do about it. */
export interface Tool<State> {
  start: State
  on(state: State, input: Input): Step<State>
}

/** How far a pointer may stray, view pixels, and still be a tap. */
export const slop: Record<Pointing, number> = { mouse: 4, touch: 12 }
