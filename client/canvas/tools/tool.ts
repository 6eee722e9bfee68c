import type { Box, Point } from '#shared/geometry.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Connector } from '#shared/items/connector.ts'
import type { Drawing, DrawingInk, Nib } from '#shared/items/drawing.ts'
import type { Form, ShapeItem, Tint } from '#shared/items/shape.ts'
import type { Letters, Text } from '#shared/items/text.ts'

/** How steady a pointer is: a mouse points, a finger trembles, and a hand that has asked for calm trembles more. */
export type Pointing = 'mouse' | 'touch' | 'calm'

/** What a person's hand does. `at` is a board point, `seen` the same in view pixels. */
export type Input =
  | { is: 'down'; at: Point; seen: Point; by: Pointing; more: boolean; hit: Touched | undefined }
  | ({ is: 'move'; at: Point; seen: Point } & Carrying)
  /** `over`: what the pointer is let go over. */
  | ({ is: 'up'; at: Point; seen: Point; again: boolean; over?: ItemId | undefined } & Carrying)
  | { is: 'cancel' }

/** Keys that are held while something is carried: it leaves a copy of itself, and nothing pulls at it. */
export interface Carrying {
  copies?: boolean
  isFree?: boolean
}

/** The item under the pointer, whether it is picked already, and whether it may be moved. */
export interface Touched {
  id: ItemId
  picked: boolean
  mayMove: boolean
}

/** The keyboard's way: do it here, in the middle of what is seen. */
export interface Enter {
  is: 'enter'
  at: Point
}

/** What a person has chosen for the tools that leave a choice. */
export interface Choices {
  form: Form
  tint: Tint
  nib: Nib
  ink: DrawingInk
  letters: Letters
}

type Bare<T> = T extends unknown ? Omit<T, 'order' | 'zone' | 'locked'> : never
/** Something new as a tool makes it. How high it lies and where it belongs, the board says. */
export type NewItem = Bare<Text | ShapeItem | Connector | Drawing>

/** What a tool wants done. Nothing but `run.ts` does it. */
export type Effect =
  | { do: 'pan'; by: Point }
  | { do: 'pick'; id: ItemId; more: boolean }
  | { do: 'pickIn'; box: Box; more: boolean }
  | { do: 'pickNone' }
  | { do: 'frame'; box: Box | undefined }
  | ({ do: 'lift'; by: Point } & Carrying)
  | ({ do: 'drop'; by: Point } & Carrying)
  /** What is held is laid down: at a point, on a thing when one is there. */
  | { do: 'layDown'; at: Point; on: ItemId | undefined }
  | { do: 'open'; id: ItemId }
  | { do: 'addNote'; at: Point }
  /** Something is being made, and is seen by the one who makes it; undefined when that is over. */
  | { do: 'draft'; item: NewItem | undefined }
  /** It is made: its words are written next, or it is picked, or the hand goes on with the next. */
  | { do: 'put'; item: NewItem; next: 'write' | 'pick' | 'more' }
  /** Takes away whole strokes along a way. */
  | { do: 'erase'; along: readonly Point[] }
  /** Asks which picture is to lie there. */
  | { do: 'askImage'; at: Point }

export interface Step<State> {
  state: State
  effects: Effect[]
}

/** A tool is a function: what is going on + what happens → what is going on now + what to do about it. */
export interface Tool<State> {
  start: State
  on(state: State, input: Input): Step<State>
  /** The same without a pointer, for tools that put something on the board. */
  enter?(at: Point): Effect[]
}

/** How far a pointer may stray, view pixels, and still be a tap: four millimetres for a finger, twelve for one that trembles. */
export const slop: Record<Pointing, number> = { mouse: 4, touch: 16, calm: 45 }
