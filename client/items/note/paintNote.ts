import { type Note, noteSize } from '#shared/items/note.ts'
import { drawText } from '../../text/plainMeasure.ts'
import { drawMark } from '../drawMark.ts'
import type { Brush } from '../view.ts'
import { noteRoom } from './noteRoom.ts'

/** Device pixels per board unit from which a painted note shows lines where its words are, and from which the words. */
const showLines = 0.08
const showWords = 0.24
const lettersOnLine = 26

/** A note from afar: its colour, the mark's colour, and its words or, smaller, lines in their place. */
export const paintNote: Brush<Note> = (pen, note, { x, y }, palette, scale) => {
  const { w, h } = noteSize
  pen.fillStyle = palette.voice[note.voice]
  pen.fillRect(x, y, w, h)
  if (scale < showLines) return
  pen.fillStyle = palette.deep[note.voice]
  if (scale >= showWords) {
    drawMark(pen, note.voice, { x: x + 14, y: y + h - 30, w: 18, h: 18 })
    pen.fillStyle = palette.ink
    drawText(pen, note.body, { x: x + 14, y: y + 14, ...noteRoom })
    return
  }
  pen.fillRect(x + 14, y + h - 28, 16, 16)
  pen.globalAlpha = 0.45
  const lines = Math.min(6, Math.ceil(note.body.length / lettersOnLine))
  for (let line = 0; line < lines; line++) {
    const letters = Math.min(lettersOnLine, note.body.length - line * lettersOnLine)
    pen.fillRect(x + 14, y + 18 + line * 24, ((w - 28) * letters) / lettersOnLine, 10)
  }
  pen.globalAlpha = 1
}
