import * as v from 'valibot'

declare const kind: unique symbol
/** An opaque id that cannot be mistaken for another kind's id. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type WorkshopId = Id<'workshop'>
export type MemberId = Id<'member'>
export type SeatId = Id<'seat'>
export type IdeaId = Id<'idea'>
export type ItemId = Id<'item'>
export type ProposalId = Id<'proposal'>

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 24 characters of 5 random bits. Works without a secure context, where `crypto.randomUUID` is missing on phones. */
export function newId<Kind extends string>(): Id<Kind> {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('') as Id<Kind>
}

/** Schema of an id; what it is an id of is the receiver's to check. */
export const id = <Kind extends string>() =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]{24}$/),
    v.transform((text) => text as Id<Kind>),
  )
