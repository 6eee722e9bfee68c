import type { Kind } from '#shared/items/index.ts'
import type { Choices } from './tool.ts'

/** What the tool bar knows of a tool. */
export interface Offer<Name extends string = string> {
  /** The key that takes it into the hand. */
  key: string
  icon: 'pointer' | 'hand' | 'plus' | 'letter' | 'shapes' | 'line' | 'pencil' | 'eraser' | 'picture'
  /** The kind it puts on the board or takes from it: offered to those who may do that. */
  changes?: Kind
  /** What one chooses with it in hand. */
  choices?: readonly (keyof Choices)[]
  /** It has no place of its own in the bar, but beside the choices of this tool. */
  under?: Name
  /** It needs a hand that moves; a keyboard writes instead. */
  byHand?: boolean
  /** It does its work at once, without waiting for a tap. */
  atOnce?: boolean
}

/** What each tool is offered as, in the order of the tool bar; its work is in the table of `index.ts`. */
const all = {
  select: { key: 'v', icon: 'pointer' },
  hand: { key: 'h', icon: 'hand' },
  note: { key: 'n', icon: 'plus', changes: 'note' },
  text: { key: 'a', icon: 'letter', changes: 'text', choices: ['letters'] },
  shape: { key: 'f', icon: 'shapes', changes: 'shape', choices: ['form', 'tint'] },
  connector: { key: 's', icon: 'line', changes: 'connector' },
  pen: { key: 'p', icon: 'pencil', changes: 'drawing', choices: ['nib', 'ink'], byHand: true },
  eraser: { key: 'e', icon: 'eraser', changes: 'drawing', under: 'pen', byHand: true },
  image: { key: 'b', icon: 'picture', changes: 'image', atOnce: true },
} as const satisfies Record<string, Offer>
export type ToolName = keyof typeof all

export const offers: Record<ToolName, Offer<ToolName>> = all
