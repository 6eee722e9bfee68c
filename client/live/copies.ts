import * as idb from 'lib0/indexeddb'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import type { Me } from '#shared/wire/http.ts'
import type { KeptDoc } from './docTypes.ts'

/** Documents on this device, and who was at them last: so that a page opens for them again without the network. */
const database = 'frirum-copies'
const [docs, visits] = ['docs', 'visits']

interface Visit {
  me: Me
  at: number
}

const day = 86_400_000
/** A facilitator's own machine keeps a board for a week. A seat's device may be lent to somebody else tomorrow. */
const isFresh = ({ me, at }: Visit, now: number): boolean => now - at < (me.member ? 7 : 1) * day

/** One look into the database. It is open no longer than that, so that whoever clears the device never has to wait. */
async function look<T>(work: (docs: IDBObjectStore, visits: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await idb.openDB(database, (made) => idb.createStores(made, [[docs], [visits]]))
  try {
    const [ofDocs, ofVisits] = idb.transact(db, [docs, visits])
    if (!ofDocs || !ofVisits) throw new Error('The stores are missing.')
    return await work(ofDocs, ofVisits)
  } finally {
    db.close()
  }
}

const dropAll = (isOld: (name: string, visit: Visit) => boolean): Promise<void> =>
  look(async (ofDocs, ofVisits) => {
    const seen: { k: string; v: Visit }[] = await idb.getAllKeysValues(ofVisits)
    const old = seen.filter(({ k, v }) => isOld(k, v)).map(({ k }) => k)
    await Promise.all(old.flatMap((name) => [idb.del(ofDocs, name), idb.del(ofVisits, name)]))
  })

/** Takes the documents off this device that nobody has come to for too long. */
export const dropOldCopies = (now = Date.now()): Promise<void> => dropAll((_, visit) => !isFresh(visit, now))

/** Remembers who came to a document. Of seats a device has one: the boards of earlier ones leave it. */
export async function rememberVisit(ref: DocRef, me: Me): Promise<void> {
  const visit: Visit = { me, at: Date.now() }
  await look(async (_, to) => void (await idb.rtop(to.put(visit, docName(ref)))))
  if (!me.member) await dropAll((name) => name !== docName(ref))
}

/** Who was at a document last; undefined when that is too long ago. */
export async function lastVisit(ref: DocRef): Promise<Me | undefined> {
  await dropOldCopies()
  return look(async (_, from) => (await idb.rtop(from.get(docName(ref))))?.me)
}

export const readCopy = (ref: DocRef): Promise<KeptDoc | undefined> =>
  look((from) => idb.rtop(from.get(docName(ref))))

/** Keeps a document for whoever has come to it. Without a visit nobody would ever take it away again. */
export const writeCopy = (ref: DocRef, kept: KeptDoc): Promise<void> =>
  look(async (to, ofVisits) => {
    if (await idb.rtop(ofVisits.get(docName(ref)))) await idb.rtop(to.put(kept, docName(ref)))
  })

/** Takes one document off this device. */
export const forgetCopy = (ref: DocRef): Promise<void> => dropAll((name) => name === docName(ref))

/** Takes every document off this device. */
export const forgetCopies = (): Promise<void> => dropAll(() => true)
