import type { Box, Size } from '#shared/geometry.ts'
import { fitNote, type LaidLine, layNote, type Words } from './noteFit.ts'
import { blocksOf } from './noteLines.ts'
import { fontAt, fontHeight, fontsHere, safety, sizes, widthAt100 } from './plainMeasure.ts'

export { NoteWords } from './NoteWords.tsx'

interface Laid {
  size: number
  lines: readonly LaidLine[]
}
let laid = new Map<string, Laid>()
let laidWith = -1

/** How a note's words lie in a room of board units. Worked out once for each text, and again when a font arrives. */
function lay(note: Words, room: Size): Laid {
  if (laidWith !== fontsHere() || laid.size > 20_000) laid = new Map()
  laidWith = fontsHere()
  const key = `${room.w} ${room.h} ${note.runs ? JSON.stringify(note.runs) : note.body}`
  const known = laid.get(key)
  if (known) return known
  const blocks = blocksOf(note.runs ?? [{ text: note.body }])
  const size = fitNote(blocks, { w: room.w * safety, h: room.h }, sizes, widthAt100)
  const found = { size, lines: layNote(blocks, room.w / size, widthAt100) }
  laid.set(key, found)
  return found
}

/** Size in pixels at which a note's words fit, whether bold, links or points of lists. */
export const noteSize = (note: Words, room: Size): number => lay(note, room).size

/** Draws a note's words as the page shows them. */
export function drawNote(to: CanvasRenderingContext2D, note: Words, room: Box): void {
  const { size, lines } = lay(note, room)
  to.textBaseline = 'alphabetic'
  const { ascent, descent } = fontHeight()
  let y = room.y + (size * (sizes.lineHeight - ascent - descent)) / 2 + size * ascent
  for (const { marker, parts } of lines) {
    to.font = fontAt(size)
    if (marker) to.fillText(marker.text, room.x + marker.x * size, y)
    for (const part of parts) {
      to.font = fontAt(size, part.b)
      to.fillText(part.text, room.x + part.x * size, y)
      if (part.link) to.fillRect(room.x + part.x * size, y + size * 0.12, part.width * size, size * 0.06)
    }
    y += size * sizes.lineHeight
  }
}
