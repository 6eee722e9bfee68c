import type { ZoneItem } from '#shared/items/zone.ts'
import type { Brush } from '../view.ts'

/** The floor of a zone. */
export const paintZone: Brush<ZoneItem> = (pen, _zone, { x, y, w, h }, palette, scale) => {
  pen.beginPath()
  pen.roundRect(x, y, w, h, 28)
  pen.fillStyle = palette.surface
  pen.fill()
  pen.lineWidth = Math.max(2, 1 / scale)
  pen.strokeStyle = palette.line
  pen.stroke()
}
