import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { inside, toDisk } from './dataFolder.ts'
import type { Journal } from './ports/journal.ts'
import type { Register, Rows } from './ports/register.ts'
import { StorageTrouble } from './ports/storage.ts'
import type { TableName } from './ports/tables.ts'

const note = v.object({ madeAt: v.pipe(v.string(), v.isoTimestamp()) })

/** After a restore everything can be seen and nothing written, until somebody who can tell whether it is right opens it. */
export interface Reopening {
  /** When the copy was made that everything comes from; null when everything is open. */
  madeAt(): string | null
  /** Opens for writing, for good, also after the next start. */
  open(): Promise<void>
  /** Hears when it is opened. */
  onOpen(hear: () => void): void
}

/** Whether a data folder has been restored and not been opened since. What the note says is believed only if it reads. */
export async function readReopening(folder: string): Promise<Reopening> {
  const path = join(folder, inside.note)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  let madeAt = text === undefined ? null : madeAtOf(text)
  const hearers: (() => void)[] = []
  return {
    madeAt: () => madeAt,
    async open() {
      await rm(path, { force: true })
      await toDisk(folder)
      madeAt = null
      for (const hear of hearers) hear()
    },
    onOpen: (hear) => void hearers.push(hear),
  }
}

/** A note that does not read keeps the house closed all the same: opening by mistake cannot be taken back. */
function madeAtOf(text: string): string {
  try {
    return v.parse(note, JSON.parse(text)).madeAt
  } catch {
    return new Date(0).toISOString()
  }
}

/** What coming in and going out needs: nothing that anybody wrote. */
const doors: readonly TableName[] = ['session', 'link', 'member']

/** The same stores, which keep nothing but who comes and goes while a restored house is only looked at. */
export function guardStores<Stores extends { journal: Journal; register: Register }>(
  stores: Stores,
  reopening: Pick<Reopening, 'madeAt'>,
): Stores {
  const { journal, register } = stores
  const mayWrite = (table?: TableName) => {
    if (reopening.madeAt() !== null && !(table && doors.includes(table)))
      throw new StorageTrouble('Restored, and not opened for writing yet.')
  }
  const guarded = (rows: Rows): Rows => ({
    ...rows,
    async add(table, row) {
      mayWrite(table)
      return rows.add(table, row)
    },
    async change(table, id, change, expected) {
      mayWrite(table)
      return rows.change(table, id, change, expected)
    },
    async remove(table, like) {
      mayWrite(table)
      return rows.remove(table, like)
    },
  })
  return {
    ...stores,
    journal: {
      ...journal,
      async append(doc, update, gen) {
        mayWrite()
        return journal.append(doc, update, gen)
      },
      async compact(doc, upto, snapshot) {
        if (reopening.madeAt() === null) await journal.compact(doc, upto, snapshot)
      },
      async rebuild(doc, snapshot, retired, above) {
        mayWrite()
        return journal.rebuild(doc, snapshot, retired, above)
      },
    },
    register: { ...register, write: (work) => register.write((rows) => work(guarded(rows))) },
  }
}
