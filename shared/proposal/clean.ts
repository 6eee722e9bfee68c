import { safeHref } from './href.ts'

/**
 * A person's words as any document can hold them: NFC, `\n` line ends, no control characters, nothing that turns the reading
 * direction of the page around, no half characters, and no mountain of accents on one letter.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')

/** The same plain value with every text in it cleaned, and without addresses that may not be followed. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(cleaned) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, inner]) => key !== 'href' || safeHref(inner))
  return Object.fromEntries(entries.map(([key, inner]) => [key, cleaned(inner)])) as T
}
