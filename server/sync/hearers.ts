import { causeOf } from '../causeOf.ts'
import type { Log } from '../log.ts'

/** Those who want to hear of a document's changes. One that breaks is noted and keeps nobody else from hearing. */
export function createHearers(log: Log, doc: string) {
  const hearers = new Set<() => void>()
  return {
    /** Returns the way to stop. The same function may be added twice. */
    add(hear: () => void): () => void {
      const own = () => hear()
      hearers.add(own)
      return () => hearers.delete(own)
    },
    tell(): void {
      for (const hear of hearers) {
        try {
          hear()
        } catch (cause) {
          log.error({ doc, ...causeOf(cause) }, 'somebody who listens to a document broke')
        }
      }
    },
  }
}
