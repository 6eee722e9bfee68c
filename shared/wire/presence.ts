import * as v from 'valibot'
import { itemRef, point } from '../items/kind.ts'
import { voices } from '../programme/codes.ts'
import { leadMark, sight } from '../workshop/together.ts'

/** How many colours pointers have. */
export const pointerColours = 8

/** What one can call out over the board, by a picture and a word. */
export const calls = ['heart', 'agree', 'idea', 'bravo'] as const
export type Call = (typeof calls)[number]

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Who somebody is to the others: a function or a voice, never a name. The server writes it; what a page says of it is lost. */
export const who = v.variant('is', [
  v.object({ is: v.literal('host'), called: v.pipe(v.string(), v.maxLength(60)) }),
  v.object({ is: v.literal('seat'), voice: v.picklist(voices) }),
])
export type Who = v.InferOutput<typeof who>

/**
 * What somebody at a board lets the others see, kept by nobody: where they point (`shines` as with a lamp), what their page
 * shows (`sees`, while somebody follows), whose client id they follow, the mark they lead under, what they are writing on, and what they last called out
 * (`n` grows with every call), about an item or at a place.
 */
export const presence = v.object({
  who,
  colour: v.pipe(whole, v.maxValue(pointerColours - 1)),
  at: v.optional(point),
  sees: v.optional(sight),
  follows: v.optional(whole),
  leads: v.optional(leadMark),
  writes: v.optional(itemRef),
  shines: v.optional(v.boolean()),
  calls: v.optional(v.object({ what: v.picklist(calls), n: whole, at: point, on: v.optional(itemRef) })),
})
export type PresenceSaid = Omit<v.InferOutput<typeof presence>, 'who' | 'colour'>
