import type { Box } from '#shared/geometry.ts'
import { type Note, noteSize } from '#shared/items/note.ts'
import type { Voice } from '#shared/programme/codes.ts'
import type { Palette } from '../../canvas/palette.ts'
import { drawNote } from '../../text/marked.ts'
import { drawInside, drawLine, safety, widthAt100 } from '../../text/plainMeasure.ts'
import { drawMark } from '../drawMark.ts'
import { type Brush, speckBelow } from '../view.ts'
import { noteRoom } from './noteRoom.ts'
import { voiceWords } from './voiceWords.ts'

/** Device pixels per board unit from which a painted note shows the words, and its voice's. */
const showWords = 0.24
const showVoice = 0.36
const lettersOnLine = 26
/** As `note.css` has them: corners, edge, and where words and voice stand. */
const corners = [2, 2, 10, 2] as const
const edge = { height: 4, colour: 'rgb(60 45 20 / 0.16)' }
const left = 14
const wordsTop = 12
const voice = { middle: 172, mark: 16, gap: 6, size: 13.5 }

/** A note from so far that it is no more than its colour. */
export const paintSpeck = (pen: CanvasRenderingContext2D, voice: Voice, { x, y }: Box, palette: Palette): void => {
  pen.fillStyle = palette.voice[voice]
  pen.fillRect(x, y, noteSize.w, noteSize.h)
}

/** A note as its element looks; from afar its colour, the mark's colour, and lines in place of its words. */
export const paintNote: Brush<Note> = (pen, note, box, palette, scale) => {
  const { x, y } = box
  const { w, h } = noteSize
  if (scale < showWords) paintSpeck(pen, note.voice, box, palette)
  if (scale < speckBelow) return
  if (scale >= showWords) {
    pen.fillStyle = palette.voice[note.voice]
    pen.beginPath()
    pen.roundRect(x, y, w, h, [...corners])
    pen.fill()
    pen.fillStyle = edge.colour
    pen.fillRect(x, y + h - edge.height, w - corners[2] / 2, edge.height)
    pen.fillStyle = palette.deep[note.voice]
    const { mark, middle } = voice
    drawMark(pen, note.voice, { x: x + left, y: y + middle - mark / 2, w: mark, h: mark })
    const beside = { x: x + left + mark + voice.gap, y: y + middle }
    if (scale >= showVoice) {
      const said = voiceWords(note)
      const room = w - left - (beside.x - x)
      drawLine(pen, said, beside, Math.min(voice.size, (room / widthAt100(said)) * 100 * safety))
    }
    pen.fillStyle = palette.ink
    drawInside(pen, note.body, { ...box, ...noteSize }, () =>
      drawNote(pen, note, { x: x + left, y: y + wordsTop, ...noteRoom }),
    )
    return
  }
  pen.fillStyle = palette.deep[note.voice]
  pen.fillRect(x + 14, y + h - 28, 16, 16)
  pen.globalAlpha = 0.45
  const lines = Math.min(6, Math.ceil(note.body.length / lettersOnLine))
  for (let line = 0; line < lines; line++) {
    const letters = Math.min(lettersOnLine, note.body.length - line * lettersOnLine)
    pen.fillRect(x + 14, y + 18 + line * 24, ((w - 28) * letters) / lettersOnLine, 10)
  }
  pen.globalAlpha = 1
}
