import * as v from 'valibot'
import type { Figure } from './figure.ts'
import { defineKind, facilitatorsOnly, type ItemOf } from './kind.ts'

const side = { w: 240, h: 120 }

/**
 * Stands in for an item of a kind that only a newer client knows. Never stored: what is on the board is kept as it is, and can
 * be moved, but neither changed nor removed from here.
 */
export const unknown = defineKind('unknown', { zone: v.string() }, [], {
  size: side,
  takesRoom: true,
  resizes: 'none',
  participants: facilitatorsOnly,
  figures: (): Figure[] => [{ d: `M0 0H${side.w}V${side.h}H0Z`, fill: 'sunken', line: 'strong', width: 2 }],
  lettering: () => ({
    room: { x: 12, y: 12, w: side.w - 24, h: side.h - 24 },
    sizes: [18],
    ink: 'quiet',
    isCentred: true,
  }),
})
export type Unknown = ItemOf<typeof unknown>
