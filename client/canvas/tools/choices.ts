import { drawingInks, nibs } from '#shared/items/drawing.ts'
import { forms, tints } from '#shared/items/shape.ts'
import { letters } from '#shared/items/text.ts'
import type { Choices } from './tool.ts'

/** What can be chosen, in the order it is offered. */
export const options: { [K in keyof Choices]: readonly Choices[K][] } = {
  form: forms,
  tint: tints,
  nib: nibs,
  ink: drawingInks,
  letters,
}

/** The ways of one choice. */
export const optionsOf = <K extends keyof Choices>(
  choice: K,
  all: { [C in K]: readonly Choices[C][] } = options,
): readonly Choices[K][] => all[choice]

/** What tools make before anybody has chosen. */
export const usual: Choices = { form: 'rectangle', tint: 'plain', nib: 'pen', ink: 'ink', letters: 'medium' }
