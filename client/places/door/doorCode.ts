/** The digits of a code as somebody typed, pasted or scanned it; at most six. */
export const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 6)

export const isWhole = (code: string): boolean => code.length === 6

/** "482 913" while it is being typed: grouped as soon as there is a second group. */
export const grouped = (digits: string): string =>
  digits.length > 3 ? `${digits.slice(0, 3)} ${digits.slice(3)}` : digits

/** A printed ticket in an address: `#t=` and its token. */
const ticketIn = (hash: string): string => /^#t=([\w-]{43})$/.exec(hash)?.[1] ?? ''

/** The ticket this visit came with, `''` without one. As the code does, it moves out of the address. */
export function ticketOfVisit(): string {
  const scanned = ticketIn(location.hash)
  if (!scanned) return location.hash ? '' : String((history.state as { ticket?: string } | null)?.ticket ?? '')
  history.replaceState({ ticket: scanned }, '', location.pathname)
  return scanned
}

/** Keeps the code of this visit where a reload finds it, and nobody reads it. */
export const keepCode = (code: string): void => history.replaceState({ code }, '', location.pathname)

/**
 * The code this visit came with. From the address it moves into the history entry, so that it is on no screen and in no
 * copied link, and still there when the page loads again.
 */
export function codeOfVisit(): string {
  const scanned = digitsOf(location.hash)
  if (!location.hash) return digitsOf(String((history.state as { code?: string } | null)?.code ?? ''))
  keepCode(scanned)
  return scanned
}

/** Forgets the code of this visit: somebody wants to type another. */
export const forgetCode = (): void => history.replaceState(null, '', location.pathname)
