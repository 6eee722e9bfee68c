import * as idb from 'lib0/indexeddb'

const updates = 'updates'

/** Edits that the server has not confirmed, kept on this device for one document. Every promise rejects where there is no store. */
export interface Device {
  /** What an earlier visit, or another tab, left behind. */
  read(): Promise<Uint8Array[]>
  keep(update: Uint8Array): Promise<void>
  /** Removes what this page read and kept so far; what other tabs keep stays theirs. */
  forget(): Promise<void>
}

export function openDevice(name: string): Device {
  const opened = idb.openDB(`frirum-unsaved:${name}`, (db) =>
    idb.createStores(db, [[updates, { autoIncrement: true }]]),
  )
  // Whoever uses the device hears of the failure.
  opened.catch(() => undefined)
  let keys: Promise<IDBValidKey>[] = []
  const store = async (): Promise<IDBObjectStore> => {
    const [found] = idb.transact(await opened, [updates])
    if (!found) throw new Error('The store is missing.')
    return found
  }
  return {
    async read() {
      const rows: { k: IDBValidKey; v: Uint8Array }[] = await idb.getAllKeysValues(await store())
      keys.push(...rows.map(async (row) => row.k))
      return rows.map((row) => row.v)
    },
    async keep(update) {
      const written = store().then(async (to) => {
        const done = new Promise((resolve) => to.transaction.addEventListener('complete', resolve))
        const key: IDBValidKey = await idb.rtop(to.add(update))
        await done
        return key
      })
      keys.push(written)
      await written
    },
    async forget() {
      const gone = keys
      keys = []
      for (const found of await Promise.allSettled(gone)) {
        if (found.status === 'fulfilled') await idb.rtop((await store()).delete(found.value))
      }
    },
  }
}
