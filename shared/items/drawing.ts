import * as v from 'valibot'
import { besideLine, distance, type Point, type Size } from '../geometry.ts'
import type { Figure, Ink } from './figure.ts'
import { defineKind, type ItemOf, ownOnly } from './kind.ts'
import { readStroke } from './stroke.ts'

export const nibs = ['pen', 'highlighter'] as const
export type Nib = (typeof nibs)[number]
export const drawingInks = ['ink', 'sea', 'accent'] as const
export type DrawingInk = (typeof drawingInks)[number]

/** Thickness of a line, board units. */
export const nibWidth: Record<Nib, number> = { pen: 5, highlighter: 26 }
const colours: Record<Nib, Record<DrawingInk, Ink>> = {
  pen: { ink: 'ink', sea: 'brand', accent: 'accent' },
  highlighter: { ink: 'sun', sea: 'brand', accent: 'accent' },
}

/** Numbers that one line may have: two a point. */
export const strokeMost = 1600
const step = v.pipe(v.number(), v.integer(), v.minValue(-32_768), v.maxValue(32_767))

/** A line drawn by hand, whole: `points` are packed by `stroke.ts`, the first counted from `at`, each other from the one before. */
export const drawing = defineKind(
  'drawing',
  {
    nib: v.picklist(nibs),
    ink: v.picklist(drawingInks),
    points: v.pipe(v.array(step), v.minLength(2), v.maxLength(strokeMost)),
    zone: v.string(),
  },
  [],
  {
    size: ({ nib, points }) => reach(readStroke(points), nibWidth[nib]),
    takesRoom: false,
    resizes: 'none',
    isErasable: true,
    participants: ownOnly,
    shape: {
      hits(item, at, slop) {
        const p = { x: at.x - item.at.x, y: at.y - item.at.y }
        const near = slop + nibWidth[item.nib] / 2
        const line = readStroke(item.points)
        return line.some((one, n) => besideLine(p, line[n - 1] ?? one, one) <= near)
      },
    },
    figures: ({ nib, ink, points }): Figure[] => [
      {
        d: through(readStroke(points)),
        line: colours[nib][ink],
        width: nibWidth[nib],
        faint: nib === 'highlighter',
      },
    ],
  },
)
export type Drawing = ItemOf<typeof drawing>

/** From the corner of its box to the farthest edge of its line. */
const reach = (line: readonly Point[], width: number): Size =>
  line.reduce((far, p) => ({ w: Math.max(far.w, p.x + width / 2), h: Math.max(far.h, p.y + width / 2) }), {
    w: 1,
    h: 1,
  })

/** The line through points; one that never left its first point is a dot. */
function through(line: readonly Point[]): string {
  const [first] = line
  if (!first) return ''
  const at = (p: Point) => `${Math.round(p.x * 10) / 10} ${Math.round(p.y * 10) / 10}`
  return line.every((one) => distance(one, first) < 0.5) ? `M${at(first)}h0.01` : `M${line.map(at).join('L')}`
}
