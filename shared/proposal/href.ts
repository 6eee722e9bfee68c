/** The longest address that is kept as a link. */
const longest = 2000

/**
 * An address that may be followed from a page or a document: https, mailto or tel, without blanks or control characters.
 * Anything else (javascript:, data:, an address with a line break in it) is undefined, and its words stay plain words.
 */
export const safeHref = (href: unknown): string | undefined =>
  typeof href === 'string' &&
  href.length <= longest &&
  /^(https:\/\/[^\s/?#@\\]|mailto:[^\s]|tel:\+?\d)/i.test(href) &&
  !/[\s\p{Cc}<>"\\]/u.test(href)
    ? href
    : undefined
