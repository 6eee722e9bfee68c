import { safeHref } from '#shared/proposal/href.ts'

/**
 * What a person writes as an address → a link that may be followed: "plejehjem.dk" becomes https, an e-mail mailto, a phone
 * number tel. Undefined when it is none of them.
 */
export function linkAddress(written: string): string | undefined {
  const text = written.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+\.[a-z]+:\d/i.test(text)) return safeHref(text)
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return safeHref(`mailto:${text}`)
  if (/^\+?[\d ]{8,}$/.test(text)) return safeHref(`tel:${text.replaceAll(' ', '')}`)
  return /^[^\s/]+\.[^\s]{2,}$/.test(text) ? safeHref(`https://${text}`) : undefined
}
