import * as v from 'valibot'
import { itemRef, point, size } from '../items/kind.ts'
import { voices } from '../programme/codes.ts'
import { look } from './look.ts'

/** A part of the board as somebody looks at it, board units. */
export const sight = v.object({ ...point.entries, ...size.entries })

/** What a page calls itself while it leads: its presence on the board bears the same mark. Says nothing of who it is. */
export const leadMark = v.pipe(v.string(), v.regex(/^[a-z0-9]{24}$/))

/**
 * What a workshop keeps of being together: where everybody was last called (`no` grows with every call), the page that leads,
 * and the item that is shown large.
 */
export const together = v.object({
  gather: v.nullable(v.object({ no: v.pipe(v.number(), v.integer()), view: sight })),
  lead: v.nullable(leadMark),
  shows: v.nullable(itemRef),
  /** Everybody is asked to look up; a sound is made when the time is up; hands that are up are shown to all. */
  eyesUp: v.optional(v.boolean()),
  sound: v.optional(v.boolean()),
  handsShown: v.optional(v.boolean()),
})
export type Together = v.InferOutput<typeof together>

/** Everybody for themselves. */
export const apart: Together = { gather: null, lead: null, shows: null }

/** One item as everybody is shown it, large: in words, as it reads now, and as it looks beside them. `voice` says whose words a note is. */
export const shown = v.object({
  id: itemRef,
  title: v.string(),
  lines: v.array(v.string()),
  voice: v.nullable(v.picklist(voices)),
  look: v.optional(look),
})
export type Shown = v.InferOutput<typeof shown>
