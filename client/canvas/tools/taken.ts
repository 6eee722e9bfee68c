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
