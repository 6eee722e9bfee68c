import type { Change } from '#shared/edits/change.ts'

/** Where a caret belongs after somebody else's change to the same text: before the same letter as before. */
export function caretAfter(caret: number, { at, remove, insert }: Change): number {
  if (caret <= at) return caret
  if (caret >= at + remove) return caret + insert.length - remove
  return at + insert.length
}
