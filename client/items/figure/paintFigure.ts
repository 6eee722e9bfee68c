import { boxOf as plainBox } from '#shared/edits/boxes.ts'
import type { Figure, Lettering } from '#shared/items/figure.ts'
import { type Item, traitsOf } from '#shared/items/index.ts'
import { fitWords, lineHeight } from '#shared/wrap.ts'
import type { Palette } from '../../canvas/palette.ts'
import { fontAt } from '../../text/plainMeasure.ts'
import { saidBy } from '../naming.ts'
import type { Brush } from '../view.ts'

/** Device pixels that letters must have to be worth painting. */
const leastLetters = 5
/** How much of what lies under it a faint figure lets through. */
export const faintness = 0.4

/** Outlines of items that hang on nothing: an item that changes is a new object, so they are worked out once. */
const kept = new WeakMap<Item, readonly { path: Path2D; figure: Figure }[]>()

/** Draws what is figures and words: what a kind says of its looks is all this knows. */
export const paintFigure: Brush<Item> = (pen, item, box, palette, scale, boxOf) => {
  const { shape, figures, lettering } = traitsOf(item)
  const own = shape?.box?.(item, boxOf) ?? plainBox(item)
  pen.save()
  pen.translate(item.at.x + box.x - own.x, item.at.y + box.y - own.y)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  const drawn =
    kept.get(item) ?? (figures?.(item, boxOf) ?? []).map((figure) => ({ path: new Path2D(figure.d), figure }))
  if (!shape?.hangsOn) kept.set(item, drawn)
  for (const { path, figure } of drawn) draw(pen, path, figure, palette, scale)
  const said = lettering ? saidBy(item) : ''
  if (lettering && said !== '') letter(pen, said, lettering(item, boxOf), palette, scale, shape?.hangsOn !== undefined)
  pen.restore()
}

function draw(pen: CanvasRenderingContext2D, path: Path2D, figure: Figure, palette: Palette, scale: number): void {
  pen.globalAlpha = figure.faint ? faintness : 1
  if (figure.fill) {
    pen.fillStyle = palette.inks[figure.fill]
    pen.fill(path)
  }
  if (figure.line) {
    pen.strokeStyle = palette.inks[figure.line]
    pen.lineWidth = Math.max(figure.width ?? 1, 1 / scale)
    pen.stroke(path)
  }
  pen.globalAlpha = 1
}

/** Words on a line stand on a piece of paper, so that the line does not run through them. */
function letter(
  pen: CanvasRenderingContext2D,
  said: string,
  { room, sizes, ink, isCentred }: Lettering,
  palette: Palette,
  scale: number,
  isOnLine: boolean,
): void {
  const { size, lines } = fitWords(said, room, sizes)
  if (size * scale < leastLetters) return
  pen.font = fontAt(size)
  pen.textBaseline = 'top'
  pen.textAlign = isCentred ? 'center' : 'left'
  const high = lines.length * size * lineHeight
  const top = isCentred ? room.y + (room.h - high) / 2 : room.y
  const x = isCentred ? room.x + room.w / 2 : room.x
  if (isOnLine) {
    const wide = Math.max(...lines.map((line) => pen.measureText(line).width)) + size
    pen.fillStyle = palette.paper
    pen.fillRect(x - wide / 2, top - 4, wide, high + 8)
  }
  pen.fillStyle = palette.inks[ink]
  for (const [n, line] of lines.entries()) pen.fillText(line, x, top + size * (n * lineHeight + 0.12))
}
