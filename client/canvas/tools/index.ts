import { hand } from './hand.ts'
import { note } from './note.ts'
import { select } from './select.ts'
import type { Effect, Input, Tool } from './tool.ts'

/** A tool in use: takes what a hand does, answers with what to do. */
export type Using = (input: Input) => Effect[]

const taken =
  <State>(tool: Tool<State>) =>
  (): Using => {
    let state = tool.start
    return (input) => {
      const next = tool.on(state, input)
      state = next.state
      return next.effects
    }
  }

/** The table of tools, in the order of the tool bar. A new tool is one file beside this one and one line here. */
export const tools = { select: taken(select), hand: taken(hand), note: taken(note) }
export type ToolName = keyof typeof tools

/** Tools that change the board are not offered to those who only read. */
export const changes: Record<ToolName, boolean> = { select: false, hand: false, note: true }
