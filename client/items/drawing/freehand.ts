import { getStroke } from 'perfect-freehand'
import { type Drawing, nibWidth } from '#shared/items/drawing.ts'
import { readStroke } from '#shared/items/stroke.ts'
import type { Figure } from '#shared/items/figure.ts'

/** How a nib gives: a pen is thinner where the hand was quick, a highlighter is as broad everywhere. */
const gives = { pen: 0.45, highlighter: 0 } as const

/** A line as ink: its outline, thicker and thinner as the hand moved. `plain` is the same line without. */
export function freehand({ nib, points }: Pick<Drawing, 'nib' | 'points'>, [plain]: readonly Figure[]): Figure[] {
  const outline = getStroke(
    readStroke(points).map(({ x, y }) => [x, y]),
    { size: nibWidth[nib] * 1.25, thinning: gives[nib], smoothing: 0.6, streamline: 0.2, last: true },
  )
  const [first, ...rest] = outline
  if (!plain || !first || rest.length < 2) return plain ? [plain] : []
  const at = ([x, y]: readonly number[]) => `${(x ?? 0).toFixed(1)} ${(y ?? 0).toFixed(1)}`
  const { line, faint } = plain
  const d = `M${at(first)}L${rest.map(at).join(' ')}Z`
  return [{ d, ...(line && { fill: line }), ...(faint && { faint }) }]
}
