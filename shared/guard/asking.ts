import { digest } from 'lib0/hash/sha256'
import { tidy } from '../graphemes.ts'
import { mayBeKept, type PersonalData, personalData } from './personalData.ts'

/**
 * Names exactly these words: 128 bits of their SHA-256, as hex. An answer is kept under it, so that it never stands for other
 * words, and says nothing of them by itself.
 */
export const keyOf = (text: string): string =>
  Array.from(digest(new TextEncoder().encode(tidy(text))).subarray(0, 16), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** What looks like it points at a human being in one text, with what may be done about it. */
export interface Suspicion {
  key: string
  found: PersonalData[]
  /** Somebody may answer that it is about nobody; otherwise it has to go. */
  mayBeKept: boolean
}

/** Those of the texts that somebody still has to look at (invariant I14): suspected, and not answered for as they read now. */
export function toAskAbout<T extends { text: string }>(
  texts: readonly T[],
  answered: ReadonlySet<string>,
): (T & Suspicion)[] {
  return texts.flatMap((one) => {
    const found = personalData(one.text)
    if (found.length === 0) return []
    const suspicion = { key: keyOf(one.text), found, mayBeKept: mayBeKept(found) }
    return suspicion.mayBeKept && answered.has(suspicion.key) ? [] : [{ ...one, ...suspicion }]
  })
}
