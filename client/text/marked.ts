import { createSignal } from 'solid-js'
import type { Box, Size } from '#shared/geometry.ts'
import type { Run } from '#shared/items/marks.ts'
import { arrived } from '../items/late.ts'
import { drawText, fontSizeFor } from './plainMeasure.ts'

type Marked = typeof import('./noteMeasure.ts')
interface Words {
  body: string
  runs?: readonly Run[]
}

const [marked, setMarked] = createSignal<Marked>()
let isAsked = false

/** What lays out and shows words that are marked or in lists. Most boards have none, so it is fetched with the first of them. */
export function forMarked(note: Words): Marked | undefined {
  if (!note.runs && !/^(• |\d{1,3}\. )/m.test(note.body)) return undefined
  if (!isAsked) {
    isAsked = true
    import('./noteMeasure.ts').then(
      (found) => {
        setMarked(found)
        arrived()
      },
      () => {
        isAsked = false
      },
    )
  }
  return marked()
}

/** Size in pixels at which a note's words fit its room. */
export const sizeOfNote = (note: Words, room: Size): number =>
  forMarked(note)?.noteSize(note, room) ?? fontSizeFor(note.body, room)

/** Draws a note's words on a canvas as the page would show them. */
export const drawNote = (to: CanvasRenderingContext2D, note: Words, room: Box): void => {
  const found = forMarked(note)
  if (found) found.drawNote(to, note, room)
  else drawText(to, note.body, room)
}
