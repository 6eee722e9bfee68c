/** One place in a text where `remove` characters go out and `insert` comes in. Offsets count UTF-16 units, as Yjs does. */
export interface Change {
  at: number
  remove: number
  insert: string
}

/** Whether a cut before `index` would part the two halves of one character, e.g. an emoji. */
export function cutsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  const after = text.charCodeAt(index)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * The smallest change that turns one text into the other and never cuts a character in two: Yjs replaces the halves of one
 * that was cut, and not in every copy alike. Half a character that somebody pasted becomes `\ufffd` here, as it would there.
 */
export function changeBetween(old: string, wanted: string): Change {
  const text = wanted.toWellFormed()
  const most = Math.min(old.length, text.length)
  let head = 0
  while (head < most && old[head] === text[head]) head++
  if (cutsPair(old, head) || cutsPair(text, head)) head--
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  if (cutsPair(old, old.length - tail) || cutsPair(text, text.length - tail)) tail--
  return { at: head, remove: old.length - head - tail, insert: text.slice(head, text.length - tail) }
}
