import { connector } from './connector.ts'
import { eraser } from './eraser.ts'
import { hand } from './hand.ts'
import { image } from './image.ts'
import { note } from './note.ts'
import { pen } from './pen.ts'
import { select } from './select.ts'
import { shape } from './shape.ts'
import { text } from './text.ts'
import { taken, type Using } from './taken.ts'
import type { ToolName } from './offers.ts'
import type { Choices } from './tool.ts'

/**
 * The table of tools, fetched right after the board. A new tool is one file beside this one, one line here and one in
 * `offers.ts`.
 */
export const tools: Record<ToolName, (choices?: Choices) => Using> = {
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
