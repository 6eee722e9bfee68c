import * as v from 'valibot'
import type { Box, Point, Size } from '../geometry.ts'
import type { Figure } from './figure.ts'
import { defineKind, type ItemOf, ownOnly, size } from './kind.ts'
import { type Tint, tintInks, tints } from './tint.ts'

export { type Tint, tints }

export const forms = ['rectangle', 'ellipse', 'diamond', 'arrow'] as const
export type Form = (typeof forms)[number]

/** Roundness of a rectangle's corners and thickness of every line, board units. */
const round = 14
const line = 3

/** A figure with room for a few words. `turn` is the way an arrow points, in quarter turns from right. */
export const shape = defineKind(
  'shape',
  {
    form: v.picklist(forms),
    tint: v.picklist(tints),
    turn: v.picklist([0, 1, 2, 3]),
    body: v.string(),
    size,
    zone: v.string(),
  },
  ['body'],
  {
    size: ({ size }) => size,
    takesRoom: false,
    resizes: 'both',
    participants: ownOnly,
    words: { field: 'body', max: 200, isAll: false },
    variant: ({ form }) => form,
    shape: { hits: (item, at) => isWithin(item.form, item.size, { x: at.x - item.at.x, y: at.y - item.at.y }) },
    figures: ({ form, tint, turn, size }): Figure[] => [
      { d: outline(form, size, turn), ...tintInks[tint], width: line },
    ],
    lettering: ({ form, size }) => ({
      room: inside(form, size),
      sizes: [24, 20, 17, 14, 12],
      ink: 'ink',
      isCentred: true,
    }),
  },
)
export type ShapeItem = ItemOf<typeof shape>
/** A shape that is put down with a tap, and the least that a drag makes. */
export const shapeSize: Size = { w: 240, h: 160 }
export const shapeLeast = 24

const path = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('L')}Z`

function outline(form: Form, { w, h }: Size, turn: number): string {
  switch (form) {
    case 'rectangle': {
      const r = Math.min(round, w / 2, h / 2)
      const arc = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`
      return `M${r} 0H${w - r}${arc(r, r)}V${h - r}${arc(-r, r)}H${r}${arc(-r, -r)}V${r}${arc(r, -r)}Z`
    }
    case 'ellipse': {
      const arc = (x: number) => `A${w / 2} ${h / 2} 0 0 1 ${x} ${h / 2}`
      return `M0 ${h / 2}${arc(w)}${arc(0)}Z`
    }
    case 'diamond':
      return path([
        [w / 2, 0],
        [w, h / 2],
        [w / 2, h],
        [0, h / 2],
      ])
    case 'arrow': {
      const long = turn % 2 ? h : w
      const wide = turn % 2 ? w : h
      const neck = long - Math.min(long * 0.45, wide * 0.6)
      const right: [number, number][] = [
        [0, wide * 0.22],
        [neck, wide * 0.22],
        [neck, 0],
        [long, wide / 2],
        [neck, wide],
        [neck, wide * 0.78],
        [0, wide * 0.78],
      ]
      return path(right.map(([x, y]) => turned(x, y, turn, { w, h })))
    }
  }
}

const turned = (x: number, y: number, turn: number, { w, h }: Size): [number, number] => {
  if (turn === 1) return [w - y, x]
  if (turn === 2) return [w - x, h - y]
  return turn === 3 ? [y, h - x] : [x, y]
}

/** Where words have room. */
function inside(form: Form, { w, h }: Size): Box {
  const part = { rectangle: 0.04, ellipse: 0.15, diamond: 0.25, arrow: 0.22 }[form]
  const [x, y] = form === 'rectangle' ? [Math.min(16, w / 8), Math.min(12, h / 8)] : [w * part, h * part]
  return { x, y, w: Math.max(1, w - 2 * x), h: Math.max(1, h - 2 * y) }
}

/** The corners beside a round or pointed form belong to what lies under them. */
function isWithin(form: Form, { w, h }: Size, { x, y }: Point): boolean {
  const [dx, dy] = [Math.abs(x - w / 2) / (w / 2), Math.abs(y - h / 2) / (h / 2)]
  if (form === 'ellipse') return dx * dx + dy * dy <= 1
  return form === 'diamond' ? dx + dy <= 1 : dx <= 1 && dy <= 1
}
