import { tintInks } from '#shared/items/tint.ts'
import type { ZoneItem } from '#shared/items/zone.ts'
import type { Brush } from '../view.ts'

/** Roundness of a zone's corners, board units. */
export const zoneRound = 28

/** The floor of a zone. The line around one that is unlocked is broken: it can be moved. */
export const paintZone: Brush<ZoneItem> = (pen, { tint = 'plain', locked }, { x, y, w, h }, palette, scale) => {
  const { fill, line } = tintInks[tint]
  pen.beginPath()
  pen.roundRect(x, y, w, h, zoneRound)
  pen.fillStyle = palette.inks[fill]
  pen.fill()
  pen.lineWidth = Math.max(locked === false ? 4 : 2, 1 / scale)
  pen.strokeStyle = locked === false ? palette.brand : tint === 'plain' ? palette.line : palette.inks[line]
  pen.setLineDash(locked === false ? [20, 14] : [])
  pen.stroke()
  pen.setLineDash([])
}
