import * as v from 'valibot'
import { entryModes, voices } from '../programme/codes.ts'
import { defineKind, type ItemOf } from './kind.ts'

export { noteTextMax } from './noteTextMax.ts'

/** A loose thought. Everyone can write one in the first minute; nothing in it is required. It has a voice, never an author. */
export const note = defineKind(
  'note',
  {
    body: v.string(),
    voice: v.picklist(voices),
    entry: v.picklist(entryModes),
    scribeVoice: v.optional(v.picklist(voices)),
    /** Code of the zone it belongs to, `''` when it lies outside them all. */
    zone: v.string(),
    /** The cluster it lies in, `''` when it lies alone. A note is in one cluster at most. */
    cluster: v.string(),
    /** Id of the step it was written in. */
    step: v.string(),
  },
  ['body'],
)
export type Note = ItemOf<typeof note>

/** All notes are one size: a room reads a wall of equals. 280 characters fit at 14 px. */
export const noteSize = { w: 240, h: 200 }
