import { noteSize, type Note } from '#shared/items/note.ts'
import type { Brush } from '../view.ts'

/** From this width on screen a far-away note shows lines where its words are. */
const showLines = 20
const lettersOnLine = 26

/** A note from afar: its colour, the mark's colour, and lines for its words. */
export const paintNote: Brush<Note> = (pen, note, { x, y }, palette, scale) => {
  const { w, h } = noteSize
  pen.fillStyle = palette.voice[note.voice]
  pen.fillRect(x, y, w, h)
  if (w * scale < showLines) return
  pen.fillStyle = palette.deep[note.voice]
  pen.fillRect(x + 14, y + h - 30, 16, 16)
  pen.globalAlpha = 0.45
  const lines = Math.min(6, Math.ceil(note.body.length / lettersOnLine))
  for (let line = 0; line < lines; line++) {
    const letters = Math.min(lettersOnLine, note.body.length - line * lettersOnLine)
    pen.fillRect(x + 14, y + 18 + line * 24, ((w - 28) * letters) / lettersOnLine, 10)
  }
  pen.globalAlpha = 1
}
