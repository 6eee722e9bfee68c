import { type OnDisk, StorageTrouble } from '../../ports/storage.ts'
import type { Connection } from './connection.ts'
import { openBytes } from './fileBytes.ts'

/**
 * What an open database file can do about its bytes. `inTurn` must keep everything else that writes away meanwhile, or at
 * least transactions that are half done.
 */
export function onDisk(connection: Connection, inTurn: <T>(run: () => Promise<T>) => Promise<T>): OnDisk & Closes {
  const files = [connection.path, `${connection.path}-wal`].map(openBytes)
  return {
    scrub: (how) =>
      inTurn(async () => {
        if (how === 'whole') await connection.run([{ sql: 'vacuum' }])
        const [done] = await connection.run([{ sql: 'pragma wal_checkpoint(truncate)' }])
        if (done?.rows[0]?.busy !== 0) throw new StorageTrouble('The write-ahead log could not be emptied.')
      }),
    async search(wanted) {
      const found = new Set<Uint8Array>()
      for (const file of files) for (const one of await file.search(wanted)) found.add(one)
      return [...found]
    },
    verify: () =>
      inTurn(async () => {
        const [said] = await connection.run([{ sql: 'pragma integrity_check(1)' }])
        if (said?.rows[0]?.integrity_check !== 'ok') throw new StorageTrouble(`${connection.path} is not whole.`)
      }),
    copyTo: (folder) => inTurn(() => connection.copyTo(folder)),
    closeFiles: () => {
      for (const file of files) file.close()
    },
  }
}

interface Closes {
  /** Only after the database is closed. */
  closeFiles(): void
}
