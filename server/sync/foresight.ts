import * as Y from 'yjs'
import type { Kept } from '../ports/journal.ts'
import { syncFrame } from './frames.ts'

/** From here on a document takes longer to understand than to send. Bytes. */
const large = 100_000
const many = 64

/** The question of somebody who has nothing yet. */
const firstQuestion = syncFrame('step1', Uint8Array.of(0))

const isFirstQuestion = (frame: Uint8Array): boolean => Buffer.compare(frame, firstQuestion) === 0

/** Whether somebody who waits for a document, and has said this meanwhile, has nothing of it. */
export const asksForAll = (said: readonly Uint8Array[]): boolean => said.some(isFirstQuestion)

/**
 * A large document as frames, straight from disk: whoever waits for all of it can begin to read while this process does. Each
 * update goes as it is; when there are many, those after the first go as one. Undefined when it is not worth it.
 */
export function foreseen({ updates }: Kept): Uint8Array[] | undefined {
  if (updates.reduce((sum, one) => sum + one.length, 0) < large) return undefined
  const [first, ...rest] = updates
  const parts = first && updates.length > many ? [first, Y.mergeUpdates(rest)] : updates
  return parts.map((update) => syncFrame('update', update))
}
