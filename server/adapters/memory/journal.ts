import { noCopy, searchIn } from './bytes.ts'
import { Erased, type Journal, Superseded } from '../../ports/journal.ts'
import { StorageTrouble } from '../../ports/storage.ts'

interface Log {
  gen: number
  upto: number
  /** None: nothing yet, or nothing for ever. */
  snapshot: Uint8Array[]
  updates: Uint8Array[]
  retired: Set<number>
  isErased: boolean
}

/** Documents for as long as the process lives. The reference for what a journal does. */
export function memoryJournal(): Journal {
  const logs = new Map<string, Log>()
  let closed = false
  const open = () => {
    if (closed) throw new StorageTrouble('The journal is closed.')
  }
  const logOf = (doc: string): Log =>
    logs.get(doc) ?? { gen: 1, upto: 0, snapshot: [], updates: [], retired: new Set(), isErased: false }
  const lastOf = (log: Log) => log.upto + log.updates.length
  return {
    async read(doc) {
      open()
      const log = logOf(doc)
      if (log.isErased) throw new Erased(doc)
      const { gen, snapshot, updates, retired } = log
      return { seq: lastOf(log), gen, retired: [...retired], updates: [...snapshot, ...updates] }
    },
    async append(doc, update, gen) {
      open()
      const log = logOf(doc)
      if (log.isErased) throw new Erased(doc)
      if (gen !== undefined && gen !== log.gen) throw new Superseded(doc)
      logs.set(doc, log)
      log.updates.push(new Uint8Array(update))
      return lastOf(log)
    },
    async compact(doc, upto, snapshot) {
      open()
      const log = logOf(doc)
      const covered = upto - log.upto
      if (covered > log.updates.length) throw new RangeError(`A snapshot cannot reach past the end of ${doc}.`)
      if (covered <= 0) return
      logs.set(doc, { ...log, upto, snapshot: [new Uint8Array(snapshot)], updates: log.updates.slice(covered) })
    },
    async rebuild(doc, snapshot, retired = [], above = 0) {
      open()
      const log = logOf(doc)
      if (log.isErased) throw new Erased(doc)
      const gen = Math.max(log.gen, above) + 1
      logs.set(doc, {
        gen,
        upto: lastOf(log),
        snapshot: snapshot ? [new Uint8Array(snapshot)] : [],
        updates: [],
        retired: new Set([...log.retired, ...retired]),
        isErased: snapshot === null,
      })
      return gen
    },
    async names() {
      open()
      return [...logs].filter(([, log]) => !log.isErased).map(([doc]) => doc)
    },
    async scrub() {
      open()
    },
    async search(wanted) {
      open()
      return searchIn(
        [...logs.values()].flatMap((log) => [...log.snapshot, ...log.updates]),
        wanted,
      )
    },
    async verify() {
      open()
    },
    copyTo: noCopy,
    async close() {
      closed = true
    },
  }
}
