import * as v from 'valibot'
import { entryModes, voices } from '../programme/codes.ts'
import { defineKind, type ItemOf, point } from './kind.ts'
import type { Run } from './marks.ts'
import { noteTextMax } from './noteTextMax.ts'

export { noteTextMax }

/** All notes are one size: a room reads a wall of equals. 280 characters fit at 14 px. */
export const noteSize = { w: 240, h: 200 }

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
    /** Where it lay before it was gathered, from the corner of the zone it lay in: there it goes when its cluster is dissolved. */
    was: v.optional(v.object({ zone: v.string(), at: point })),
  },
  ['body'],
  {
    size: noteSize,
    takesRoom: true,
    resizes: 'none',
    places: ['was'],
    participants: { add: 'own', place: 'all', words: 'own', remove: 'own' },
    words: { field: 'body', max: noteTextMax, isAll: true },
  },
)
/** `runs` are the words of `body` with what is bold or a link among them; a note in which nothing is has none. */
export type Note = ItemOf<typeof note> & { runs?: readonly Run[] }
