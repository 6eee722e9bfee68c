import type { Journal } from '../../ports/journal.ts'
import { StorageTrouble } from '../../ports/storage.ts'

interface Log {
  upto: number
  snapshot: Uint8Array[]
  updates: Uint8Array[]
}

/** Documents for as long as the process lives. The reference for what a journal does. */
export function memoryJournal(): Journal {
  const logs = new Map<string, Log>()
  let closed = false
  const open = () => {
    if (closed) throw new StorageTrouble('The journal is closed.')
  }
  const logOf = (doc: string): Log => logs.get(doc) ?? { upto: 0, snapshot: [], updates: [] }
  return {
    async read(doc) {
      open()
      const log = logOf(doc)
      return { seq: log.upto + log.updates.length, gen: 1, updates: [...log.snapshot, ...log.updates] }
    },
    async append(doc, update) {
      open()
      const log = logOf(doc)
      logs.set(doc, log)
      log.updates.push(new Uint8Array(update))
      return log.upto + log.updates.length
    },
    async compact(doc, upto, snapshot) {
      open()
      const log = logOf(doc)
      const covered = upto - log.upto
      if (covered > log.updates.length) throw new RangeError(`A snapshot cannot reach past the end of ${doc}.`)
      if (covered <= 0) return
      logs.set(doc, { upto, snapshot: [new Uint8Array(snapshot)], updates: log.updates.slice(covered) })
    },
    async names() {
      open()
      return [...logs.keys()]
    },
    async close() {
      closed = true
    },
  }
}
