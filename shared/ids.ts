import * as v from 'valibot'
import type { Id } from './newId.ts'

export { type Id, newId } from './newId.ts'

export type WorkshopId = Id<'workshop'>
export type MemberId = Id<'member'>
export type SeatId = Id<'seat'>
export type IdeaId = Id<'idea'>
export type ItemId = Id<'item'>
export type ProposalId = Id<'proposal'>

/** Schema of an id; what it is an id of is the receiver's to check. */
export const id = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]{24}$/),
    v.transform((text) => text as Id<Kind>),
  )
