/** Things kept on this device by id, through reload and flat battery. */
export interface Shelf<T extends { id: string }> {
  all(): Promise<T[]>
  /** Whether the thing is truly kept; false on a device that keeps nothing. */
  put(thing: T): Promise<boolean>
  remove(id: string): Promise<void>
}

const shelves = ['letters', 'ideas'] as const

let opening: Promise<IDBDatabase | undefined> | undefined

const database = (): Promise<IDBDatabase | undefined> => {
  opening ??= new Promise((resolve) => {
    const asking = indexedDB.open('frirum', 1)
    asking.onupgradeneeded = () => {
      for (const name of shelves) asking.result.createObjectStore(name, { keyPath: 'id' })
    }
    asking.onsuccess = () => resolve(asking.result)
    asking.onerror = () => resolve(undefined)
  })
  return opening
}

/** A shelf in the browser's IndexedDB. Where the browser keeps nothing it is empty, and says so at every `put`. */
export function openShelf<T extends { id: string }>(name: (typeof shelves)[number]): Shelf<T> {
  const asked = async <R>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<R>) => {
    const store = (await database())?.transaction(name, mode, { durability: 'strict' }).objectStore(name)
    return new Promise<{ done: boolean; found?: R }>((resolve) => {
      if (!store) return resolve({ done: false })
      const request = ask(store)
      store.transaction.oncomplete = () => resolve({ done: true, found: request.result })
      store.transaction.onabort = () => resolve({ done: false })
    })
  }
  return {
    all: async () => ((await asked('readonly', (store) => store.getAll())).found ?? []) as T[],
    put: async (thing) => (await asked('readwrite', (store) => store.put(thing))).done,
    remove: async (id) => void (await asked('readwrite', (store) => store.delete(id))),
  }
}

/** A shelf that lives as long as the page. */
export function memoryShelf<T extends { id: string }>(): Shelf<T> {
  const things = new Map<string, T>()
  return {
    all: async () => [...things.values()],
    put: async (thing) => Boolean(things.set(thing.id, thing)),
    remove: async (id) => void things.delete(id),
  }
}

/** Takes everything off this device's shelves: somebody else may hold it next. */
export async function clearShelves(): Promise<void> {
  const open = await database()
  if (!open) return
  const change = open.transaction(shelves, 'readwrite')
  for (const name of shelves) change.objectStore(name).clear()
  await new Promise((resolve) => {
    change.oncomplete = resolve
    change.onabort = resolve
  })
}
