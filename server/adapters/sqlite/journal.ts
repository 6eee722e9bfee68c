import { Damaged, Erased, type Journal, Superseded } from '../../ports/journal.ts'
import { StorageTrouble } from '../../ports/storage.ts'
import { inGroups, type Waits } from '../inGroups.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { type Connection, openConnection } from './connection.ts'
import {
  appendUpdate,
  createDocuments,
  keptFrom,
  leftFrom,
  nextGeneration,
  readDocument,
  readEnds,
  readErased,
  readNames,
  readPast,
  replaceBySnapshot,
} from './documents.ts'
import type { Statement } from './messages.ts'
import { onDisk } from './onDisk.ts'
import { FileTrouble } from './trouble.ts'

interface Append extends Waits {
  doc: string
  update: Uint8Array
  gen: number | undefined
  resolve(seq: number): void
}

/** The most that goes into one commit, so that nobody waits long for a group to be written. */
const most = { updates: 256, bytes: 2 ** 20 }

function fits(waiting: Append[]): number {
  let bytes = 0
  const over = waiting.findIndex((one, count) => {
    bytes += one.update.byteLength
    return count === most.updates || bytes > most.bytes
  })
  return over < 0 ? waiting.length : over
}

/** Documents in `documents.db` in a folder. Rejects with one clear sentence when the folder cannot be used. */
export async function openSqliteJournal(folder: string): Promise<Journal> {
  return journalOn(await openConnection(folder, 'documents.db', createDocuments))
}

/** The journal on an open file that has its tables. Closing it closes the file. */
export function journalOn(connection: Connection): Journal {
  const appends = inGroups<Append>(async (group) => {
    const outcomes = await connection.together(group.map(({ doc, update, gen }) => appendUpdate(doc, update, gen)))
    for (const [at, one] of group.entries()) {
      const kept = outcomes[at]?.rows[0]
      if (kept) one.resolve(Number(kept.seq))
      else one.reject((await isErased(one.doc)) ? new Erased(one.doc) : new Superseded(one.doc))
    }
  }, fits)
  const inTurn = oneAtATime()
  const { closeFiles, ...disk } = onDisk(connection, inTurn)
  let closing: Promise<void> | undefined
  const isErased = async (doc: string) => (await connection.run([readErased(doc)]))[0]?.rows[0]?.erased === 1
  /** What reads where a page of the file does not: each statement for itself. */
  const leftOf = async (doc: string) => {
    const each = (statements: Statement[]) =>
      Promise.all(
        statements.map(async (one) => (await connection.run([one]).catch(() => []))[0] ?? { rows: [], changes: 0 }),
      )
    return leftFrom(await each(readDocument(doc)), await each(readPast(doc)))
  }
  const open = () => {
    if (closing) throw new StorageTrouble('The journal is closed.')
  }

  return {
    async read(doc) {
      open()
      try {
        return keptFrom(doc, await connection.run(readDocument(doc)))
      } catch (cause) {
        const isTorn = cause instanceof FileTrouble && cause.damaged
        if (!isTorn && !(cause instanceof Damaged)) throw cause
        throw new Damaged(`${doc}: ${cause.message}`, { left: await leftOf(doc) })
      }
    },
    async append(doc, update, gen) {
      open()
      const { promise, resolve, reject } = Promise.withResolvers<number>()
      // A copy: a view on a larger buffer would be sent to the thread with all of that buffer.
      appends.add({ doc, update: new Uint8Array(update), gen, resolve, reject })
      return promise
    },
    async compact(doc, upto, snapshot) {
      open()
      await inTurn(async () => {
        const [ends] = await connection.run([readEnds(doc)])
        const { last, upto: covered } = ends?.rows[0] ?? {}
        if (upto > Number(last)) throw new RangeError(`A snapshot cannot reach past the end of ${doc}.`)
        if (upto > Number(covered)) await connection.together(replaceBySnapshot(doc, upto, new Uint8Array(snapshot)))
      })
    },
    async rebuild(doc, snapshot, retired = [], above = 0) {
      open()
      return inTurn(async () => {
        if (await isErased(doc)) throw new Erased(doc)
        const copy = snapshot && new Uint8Array(snapshot)
        const [made] = await connection.together(nextGeneration(doc, copy, retired, above))
        return Number(made?.rows[0]?.gen)
      })
    },
    ...disk,
    async names() {
      open()
      const [found] = await connection.run([readNames])
      return (found?.rows ?? []).map((row) => String(row.doc))
    },
    close() {
      closing ??= appends.done().then(() => inTurn(() => connection.close().then(closeFiles)))
      return closing
    },
  }
}
