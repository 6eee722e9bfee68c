import * as v from 'valibot'
import { defineKind, facilitatorsOnly, type ItemOf, size } from './kind.ts'

/** A named place on the board. Zones are the workshop's structure: participants can neither move nor remove them. */
export const zone = defineKind('zone', { zone: v.string(), title: v.string(), size }, [], {
  size: ({ size }) => size,
  takesRoom: false,
  resizes: 'none',
  participants: facilitatorsOnly,
})
export type ZoneItem = ItemOf<typeof zone>
