import type { Kind } from '#shared/items/index.ts'
import { connector } from './connector.ts'
import { eraser } from './eraser.ts'
import { hand } from './hand.ts'
import { image } from './image.ts'
import { note } from './note.ts'
import { pen } from './pen.ts'
import { select } from './select.ts'
import { shape } from './shape.ts'
import { text } from './text.ts'
import { usual } from './choices.ts'
import type { Choices, Effect, Enter, Input, Tool } from './tool.ts'

/** A tool in use: takes what a hand or a key does, answers with what to do. */
export type Using = (input: Input | Enter) => Effect[]

/** Takes a tool in hand. */
export const taken =
  <State>(made: Tool<State> | ((choices: Choices) => Tool<State>)) =>
  (choices: Choices = usual): Using => {
    const tool = typeof made === 'function' ? made(choices) : made
    let state = tool.start
    return (input) => {
      if (input.is === 'enter') return tool.enter?.(input.at) ?? []
      const next = tool.on(state, input)
      state = next.state
      return next.effects
    }
  }

/** The table of tools, in the order of the tool bar. A new tool is one file beside this one and one line here and below. */
export const tools = {
  select: taken(select),
  hand: taken(hand),
  note: taken(note),
  text: taken(text),
  shape: taken(shape),
  connector: taken(connector),
  pen: taken(pen),
  eraser: taken(eraser),
  image: taken(image),
}
export type ToolName = keyof typeof tools

/** What the tool bar knows of a tool. */
export interface Offer {
  /** The key that takes it into the hand. */
  key: string
  icon: 'pointer' | 'hand' | 'plus' | 'letter' | 'shapes' | 'line' | 'pencil' | 'eraser' | 'picture'
  /** The kind it puts on the board or takes from it: offered to those who may do that. */
  changes?: Kind
  /** What one chooses with it in hand. */
  choices?: readonly (keyof Choices)[]
  /** It has no place of its own in the bar, but beside the choices of this tool. */
  under?: ToolName
  /** It needs a hand that moves; a keyboard writes instead. */
  byHand?: boolean
  /** It does its work at once, without waiting for a tap. */
  atOnce?: boolean
}

export const offers: Record<ToolName, Offer> = {
  select: { key: 'v', icon: 'pointer' },
  hand: { key: 'h', icon: 'hand' },
  note: { key: 'n', icon: 'plus', changes: 'note' },
  text: { key: 'a', icon: 'letter', changes: 'text', choices: ['letters'] },
  shape: { key: 'f', icon: 'shapes', changes: 'shape', choices: ['form', 'tint'] },
  connector: { key: 's', icon: 'line', changes: 'connector' },
  pen: { key: 'p', icon: 'pencil', changes: 'drawing', choices: ['nib', 'ink'], byHand: true },
  eraser: { key: 'e', icon: 'eraser', changes: 'drawing', under: 'pen', byHand: true },
  image: { key: 'b', icon: 'picture', changes: 'image', atOnce: true },
}
