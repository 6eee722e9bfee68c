import * as v from 'valibot'
import { point, size } from '../items/kind.ts'

const box = v.object({ ...point.entries, ...size.entries })

/** A line or a surface as a page draws it: `at` is where its path begins to count, colours are names of the page's style. */
const stroke = v.object({
  d: v.string(),
  at: v.optional(point),
  fill: v.optional(v.string()),
  line: v.optional(v.string()),
  width: v.optional(v.number()),
  faint: v.optional(v.boolean()),
})

/** How something on the board looks, beside its words, for those who show it without knowing its kind. */
export const look = v.object({
  /** Where its picture is had. */
  picture: v.optional(v.string()),
  /** Lines and surfaces within a box, and where in the box its words stand when they stand there. */
  drawn: v.optional(v.object({ box, strokes: v.array(stroke), room: v.optional(box) })),
  /** What the two things say that it runs between. */
  ends: v.optional(v.tuple([v.string(), v.string()])),
  /** So many notes lie on each other in it. */
  stack: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Of a kind that only a newer Frirum can show. */
  isNew: v.optional(v.literal(true)),
})
export type Look = v.InferOutput<typeof look>
export type Drawn = NonNullable<Look['drawn']>
