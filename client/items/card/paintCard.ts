import { type Card, cardSize } from '#shared/items/card.ts'
import { drawText } from '../../text/plainMeasure.ts'
import type { Brush } from '../view.ts'

/** A card from afar: white, with a band on top and lines for its words. */
export const paintCard: Brush<Card> = (pen, card, { x, y }, palette, scale) => {
  const { w, h } = cardSize
  pen.fillStyle = palette.surface
  pen.fillRect(x, y, w, h)
  pen.fillStyle = palette.brand
  pen.fillRect(x, y, w, 14)
  pen.lineWidth = Math.max(2, 1 / scale)
  pen.strokeStyle = palette.strong
  pen.strokeRect(x, y, w, h)
  if (w * scale < 24) return
  pen.fillStyle = palette.ink
  if (scale >= 0.24) {
    drawText(pen, card.title, { x: x + 18, y: y + 26, w: w - 36, h: 60 }, 21)
    drawText(pen, card.what, { x: x + 18, y: y + 88, w: w - 36, h: 80 }, 15)
    return
  }
  pen.globalAlpha = 0.5
  pen.fillRect(x + 18, y + 36, Math.min(w - 36, 40 + card.title.length * 8), 16)
  const lines = Math.min(4, Math.ceil(card.what.length / 40))
  for (let line = 0; line < lines; line++) pen.fillRect(x + 18, y + 76 + line * 24, w - 36, 8)
  pen.globalAlpha = 1
}
