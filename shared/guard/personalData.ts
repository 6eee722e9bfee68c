export type PersonalDataKind = 'cpr' | 'phone' | 'email' | 'name' | 'room'

/** A stretch of a text that looks like it points at one human being; `start` and `end` are UTF-16 positions. */
export interface PersonalData {
  kind: PersonalDataKind
  start: number
  end: number
}

/** In order of weight: where two overlap, the first stands. The CPR shape has no date check, so invented numbers count too. */
const patterns: [PersonalDataKind, RegExp][] = [
  ['cpr', /(?<!\d)\d{6} ?[-–]?[ ]?\d{4}(?!\d)/g],
  ['email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['phone', /(?<![\d+])(?:(?:\+|00)45[ ]?)?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}(?!\d)/g],
  ['name', /(?<!\p{L})(?:[Ff]ru|[Hh]r\.?|[Ff]røken|[Ff]rk\.?)[ ]+\p{Lu}[\p{L}'’-]+(?:[ ]+\p{Lu}[\p{L}'’-]+)*/gu],
  ['room', /(?<!\p{L})(?:stue|lejlighed|bolig|værelse)[ ]+(?:nr\.?[ ]*)?\d+/giu],
]

/**
 * What in a text looks like personal data, in reading order, without overlaps. It warns; whether it blocks is decided where
 * the text is going. Nothing leaves this function: no look-ups, no lists of real names.
 */
export function personalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span = { kind, start: match.index, end: match.index + match[0].length }
      if (!found.some((one) => one.start < span.end && span.start < one.end)) found.push(span)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether somebody may say that this is about nobody. A number of the CPR shape is not kept on anybody's word (domain 2.12). */
export const mayBeKept = (found: readonly PersonalData[]): boolean => found.every(({ kind }) => kind !== 'cpr')
