import { type Card, cardSize } from '#shared/items/card.ts'
import { drawInside, drawText } from '../../text/plainMeasure.ts'
import type { Brush } from '../view.ts'

/** Roundness of its corners, board units. */
const round = 12

/** A card from afar: white, with a band on top and lines for its words. */
export const paintCard: Brush<Card> = (pen, card, { x, y }, palette, scale) => {
  const { w, h } = cardSize
  pen.fillStyle = palette.surface
  pen.beginPath()
  pen.roundRect(x, y, w, h, round)
  pen.fill()
  const line = Math.max(2, 1 / scale)
  pen.beginPath()
  pen.roundRect(x + line / 2, y + line / 2, w - line, h - line, round - line / 2)
  pen.lineWidth = line
  pen.strokeStyle = palette.strong
  pen.stroke()
  pen.fillStyle = palette.brand
  pen.beginPath()
  pen.roundRect(x, y, w, 12, [round, round, 0, 0])
  pen.fill()
  if (w * scale < 24) return
  pen.fillStyle = palette.ink
  if (scale >= 0.24) {
    drawInside(pen, card.title + card.what, { x, y, w, h }, () => {
      drawText(pen, card.title, { x: x + 20, y: y + 34, w: w - 40, h: 60 }, 21)
      drawText(pen, card.what, { x: x + 20, y: y + 96, w: w - 40, h: 76 }, 15)
    })
    return
  }
  pen.globalAlpha = 0.5
  pen.fillRect(x + 18, y + 36, Math.min(w - 36, 40 + card.title.length * 8), 16)
  const lines = Math.min(4, Math.ceil(card.what.length / 40))
  for (let row = 0; row < lines; row++) pen.fillRect(x + 18, y + 76 + row * 24, w - 36, 8)
  pen.globalAlpha = 1
}
