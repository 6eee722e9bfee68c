import * as v from 'valibot'
import { defineKind, facilitatorsOnly, type ItemOf, size } from './kind.ts'
import { tints } from './tint.ts'

/** The longest name of a zone, and its shortest side: there is room for a note and its heading. */
export const zoneTitleMax = 80
export const zoneLeast = 320

/** How the code of a zone begins that a hand has made; those of a workshop's script have other names. */
export const byHand = 'zone.own_'

/** Whether something is the workshop's structure, which nobody takes away: its steps and its phones count on it. */
export const isStructure = (kind: unknown, zone: unknown): boolean =>
  kind === 'zone' && !String(zone).startsWith(byHand)

const fields = {
  zone: v.string(),
  title: v.string(),
  size,
  /** The colour of its floor; plain when nobody has chosen one. */
  tint: v.optional(v.picklist(tints)),
}

/**
 * A named place on the board. Zones are the workshop's structure: participants can neither move nor remove them, and a
 * facilitator unlocks one first.
 */
export const zone = defineKind('zone', fields, [], {
  size: ({ size }) => size,
  takesRoom: false,
  resizes: 'both',
  least: zoneLeast,
  participants: facilitatorsOnly,
  called: { field: 'title', max: zoneTitleMax },
})
export type ZoneItem = ItemOf<typeof zone>
