import type { ZoneItem } from '#shared/items/zone.ts'
import type { Brush } from '../view.ts'

/** Roundness of a zone's corners, board units. */
export const zoneRound = 28

/** The floor of a zone. */
export const paintZone: Brush<ZoneItem> = (pen, _zone, { x, y, w, h }, palette, scale) => {
  pen.beginPath()
  pen.roundRect(x, y, w, h, zoneRound)
  pen.fillStyle = palette.surface
  pen.fill()
  pen.lineWidth = Math.max(2, 1 / scale)
  pen.strokeStyle = palette.line
  pen.stroke()
}
