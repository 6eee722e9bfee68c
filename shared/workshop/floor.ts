import * as v from 'valibot'
import { voices } from '../programme/codes.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How long ideas of the step before are still taken from those who had begun one. Milliseconds. */
export const grace = 30_000

/** What everybody may know of how the room is run: counts, never who. */
export const floor = v.object({
  /** Everybody is asked to look up: no page asks for anything. */
  eyesUp: v.boolean(),
  /** A soft sound is made when the time is up. */
  sound: v.boolean(),
  /** How many have begun a note and not sent it; `few` while it is one or two, without a number. */
  writing: v.object({ seats: count, few: v.boolean() }),
  /** Hands that are up, where a facilitator shows it to all. */
  hands: v.nullable(count),
  /** The step the room has left, and until when an idea begun there is taken. */
  grace: v.nullable(v.object({ step: v.string(), endsAt: v.pipe(v.number(), v.integer()) })),
  /** Voices whose ideas of a silent step are shown already, one voice at a time. */
  revealed: v.array(v.picklist(voices)),
})
export type Floor = v.InferOutput<typeof floor>

const heardCount = v.union([count, v.literal('few')])

/** What has come from one voice so far. Fewer than three, and what a small group hides behind, is `few`. */
export const heard = v.object({ voice: v.picklist(voices), notes: heardCount, votes: heardCount })
export type Heard = v.InferOutput<typeof heard>

/** What only facilitators are told: who holds the bar, whose hands are up by voice from three on, and whom the room has heard. */
export const bar = v.object({
  holder: v.picklist(['nobody', 'me', 'other']),
  hands: v.object({ all: count, byVoice: v.array(v.object({ voice: v.picklist(voices), count })) }),
  heard: v.array(heard),
})
export type Bar = v.InferOutput<typeof bar>
