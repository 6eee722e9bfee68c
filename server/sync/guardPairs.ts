import * as Y from 'yjs'
import { cutsPair } from '#shared/edits/change.ts'
import type { Struct } from './guardRead.ts'

/**
 * Whether a cut before this clock parts the two halves of one character, e.g. an emoji. Yjs puts `\ufffd` in place of both
 * where it cuts, and a change that comes to nothing is cut for here but told to nobody: copies would read differently.
 */
export function partsPair(struct: Struct, clock: number): boolean {
  const at = clock - struct.id.clock
  return (
    at > 0 &&
    at < struct.length &&
    struct instanceof Y.Item &&
    struct.content instanceof Y.ContentString &&
    cutsPair(struct.content.str, at)
  )
}
