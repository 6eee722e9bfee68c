import * as v from 'valibot'
import { entryModes, voices } from '../programme/codes.ts'
import { defineKind, itemRef, type ItemOf } from './kind.ts'

/** Characters that one comment holds. */
export const commentMax = 280

/**
 * What somebody says of a thing on the board. It has a voice, never an author, and lies nowhere itself. Whoever may write on the
 * board may say that it is settled, and open it again.
 */
export const comment = defineKind(
  'comment',
  {
    on: itemRef,
    body: v.string(),
    voice: v.picklist(voices),
    entry: v.picklist(entryModes),
    /** Id of the step it was written in. */
    step: v.string(),
    isResolved: v.boolean(),
    zone: v.string(),
  },
  ['body'],
  {
    size: { w: 1, h: 1 },
    takesRoom: false,
    resizes: 'none',
    places: ['isResolved'],
    participants: { add: 'own', place: 'all', words: 'own', remove: 'own' },
    words: { field: 'body', max: commentMax, isAll: true },
    about: ({ on }) => on,
  },
)
export type Comment = ItemOf<typeof comment>
