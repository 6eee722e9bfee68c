import * as idb from 'lib0/indexeddb'

/** Names of the databases in which a browser keeps edits begin so; then comes the document's name. */
export const unsavedPrefix = 'frirum-unsaved-edits:'

const store = 'unsaved'

/** An edit the server has not confirmed, and the generation of the document it was made in. */
export interface Edit {
  gen: number
  update: Uint8Array
}

/** Words that can no longer be brought to their document. */
interface Aside {
  words: readonly string[]
}

/** Edits that the server has not confirmed, kept on this device for one document. Every promise rejects where there is no store. */
export interface Device {
  /** What an earlier visit, or another tab, left behind. */
  read(): Promise<{ edits: Edit[]; words: string[] }>
  keep(edit: Edit): Promise<void>
  /** Removes the edits this page read and kept so far; what other tabs keep stays theirs. */
  forget(): Promise<void>
  /** Keeps words, without their edits, until somebody has seen to them. */
  putAside(words: readonly string[]): Promise<void>
  dropWords(): Promise<void>
}

export function openDevice(name: string): Device {
  const opened = idb.openDB(unsavedPrefix + name, (db) => idb.createStores(db, [[store, { autoIncrement: true }]]))
  // Whoever uses the device hears of the failure.
  opened.catch(() => undefined)
  let editKeys: Promise<IDBValidKey>[] = []
  let wordKeys: Promise<IDBValidKey>[] = []

  const rows = async (): Promise<IDBObjectStore> => {
    const [found] = idb.transact(await opened, [store])
    if (!found) throw new Error('The store is missing.')
    return found
  }
  const add = async (value: Edit | Aside): Promise<IDBValidKey> => {
    const to = await rows()
    const done = new Promise((resolve) => to.transaction.addEventListener('complete', resolve))
    const key: IDBValidKey = await idb.rtop(to.add(value))
    await done
    return key
  }
  const remove = async (keys: readonly Promise<IDBValidKey>[]) => {
    for (const found of await Promise.allSettled(keys)) {
      if (found.status === 'fulfilled') await idb.rtop((await rows()).delete(found.value))
    }
  }

  return {
    async read() {
      const found: { k: IDBValidKey; v: Edit | Aside }[] = await idb.getAllKeysValues(await rows())
      const left: { edits: Edit[]; words: string[] } = { edits: [], words: [] }
      for (const { k, v } of found) {
        if ('words' in v) {
          wordKeys.push(Promise.resolve(k))
          left.words.push(...v.words)
        } else {
          editKeys.push(Promise.resolve(k))
          left.edits.push(v)
        }
      }
      return left
    },
    async keep(edit) {
      const written = add(edit)
      editKeys.push(written)
      await written
    },
    async forget() {
      const gone = editKeys
      editKeys = []
      await remove(gone)
    },
    async putAside(words) {
      const written = add({ words })
      wordKeys.push(written)
      await written
    },
    async dropWords() {
      const gone = wordKeys
      wordKeys = []
      await remove(gone)
    },
  }
}
