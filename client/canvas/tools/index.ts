import { hand } from './hand.ts'
import { note } from './note.ts'
import { select } from './select.ts'
import type { Effect, Input, Tool } from './tool.ts'

/** The table of tools, in the order of the tool bar. A new tool is one file beside this one and one line here. */
export const tools = { select, hand, note }
export type ToolName = keyof typeof tools

/** Whether a tool changes the board: such tools are not offered to those who only read. */
export const writes: Record<ToolName, boolean> = { select: false, hand: false, note: true }

/** A tool in use: takes what a hand does, answers with what to do. Changing tool starts from rest. */
export function inUse(name: ToolName): (input: Input) => Effect[] {
  return running(tools[name] as Tool<unknown>)
}

function running<State>(tool: Tool<State>): (input: Input) => Effect[] {
  let state = tool.start
  return (input) => {
    const next = tool.on(state, input)
    state = next.state
    return next.effects
  }
}
