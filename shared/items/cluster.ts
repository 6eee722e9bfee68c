import * as v from 'valibot'
import { defineKind, type ItemOf } from './kind.ts'
import { noteSize } from './note.ts'

export const clusterTitleMax = 60
/** Room above and around the members, board units. */
export const clusterFrame = { head: 56, pad: 16, gap: 16 }
/** So far each of the uppermost notes of a stack peeps out from under the one above, and so many do; board units. */
export const stackPeep = { by: 10, notes: 2 }

const fields = {
  title: v.string(),
  zone: v.string(),
  /** Its notes lie on each other as a stack. */
  folded: v.optional(v.boolean()),
}

/**
 * A named heap of notes. Its members point at it, so dissolving it loses nothing. Its own box is its heading; its members lie
 * below it. It may go: its notes stay where they are.
 */
export const cluster = defineKind('cluster', fields, ['title'], {
  size: { w: noteSize.w + 2 * clusterFrame.pad, h: clusterFrame.head },
  takesRoom: true,
  resizes: 'none',
  places: ['folded'],
  participants: { add: 'own', place: 'all', words: 'all', remove: 'all' },
  words: { field: 'title', max: clusterTitleMax, isAll: false },
})
export type Cluster = ItemOf<typeof cluster>
