declare const kind: unique symbol
/** An opaque id that cannot be mistaken for another kind's id. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 24 characters of 5 random bits. Works without a secure context, where `crypto.randomUUID` is missing on phones. */
export function newId<Kind extends string>(): Id<Kind> {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('') as Id<Kind>
}
