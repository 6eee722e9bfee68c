import * as Y from 'yjs'
import { type Access, mayWrite } from '#shared/access.ts'
import type { ClientIds } from './clientIds.ts'
import type { Member } from './company.ts'
import { workedMs } from './effort.ts'
import { judge, type Verdict } from './guard.ts'
import type { Law, Speaker } from './guardLaw.ts'
import type { Fault } from './guardRead.ts'
import { limits } from './limits.ts'
import type { Weight } from './weight.ts'

export interface Writer {
  member: Member
  /** Whose client ids it signs with. */
  key: string
  access: Access
  speaks?: Speaker | undefined
}

/**
 * What became of an update: on its way to disk, known already, waiting for what precedes it, from an old copy, or refused,
 * perhaps only for now.
 */
export type Outcome = 'taken' | 'nothing' | 'gap' | 'old' | 'forbidden' | 'later' | { fault: Fault }

/** An update that waits to be taken in. */
export interface Offer {
  update: Uint8Array
  writer: Writer
  /** Hears what became of it, and how many milliseconds of work that took. */
  heard(outcome: Outcome, ms: number): void
  /** Hears when it is on disk, with the document's sequence number. */
  kept(seq: number): void
}

export interface Taken {
  offer: Offer
  outcome: Outcome
  ms: number
}

/** The guard let through what it should not have: the document must be read anew without it. */
export interface Broken {
  taken: Taken
  fault: Fault
  cause: unknown
}

/**
 * Takes updates into a document, in the order they come. Each is judged against the document as those before it leave it, and
 * only what may go in is applied. Many share one transaction, because beginning and ending one costs more than an update does:
 * each counts the clocks of everybody who has ever signed.
 */
export function createIntake(
  doc: Y.Doc,
  law: Law,
  ids: ClientIds,
  retired: ReadonlySet<number>,
  weight?: Pick<Weight, 'hasRoom'>,
) {
  const verdictOn = (update: Uint8Array, { key, access, speaks }: Writer): Verdict | 'old' => {
    let isOld = false
    const mayUse = (client: number) => {
      isOld ||= retired.has(client)
      return !isOld && ids.mayUse(client, key)
    }
    const verdict = judge(doc, law, update, { access, mayUse, owns: (client) => ids.owns(client, key), speaks })
    return isOld ? 'old' : verdict
  }
  /** What is to be applied, or why nothing is. */
  const admit = ({ update, writer }: Offer): Uint8Array | Outcome => {
    const verdict = verdictOn(update, writer)
    if (verdict === 'old') return 'old'
    if (verdict.is === 'bad') return { fault: verdict.fault }
    if (verdict.is !== 'nothing' && !mayWrite(writer.access)) return 'forbidden'
    if (verdict.is !== 'new') return verdict.is
    // Who only takes away makes room.
    if (verdict.clients.length > 0 && weight?.hasRoom(update.length) === false) return { fault: 'full' }
    return verdict.clients.every((client) => ids.bind(client, writer.key)) ? verdict.update : 'later'
  }

  return {
    /**
     * Takes the first of a queue off it, as many as go into one transaction, and says what became of each. A member who has
     * sent what is refused is not listened to further.
     */
    some(queue: Offer[]): { all: Taken[]; broken: Broken | undefined } {
      const all: Taken[] = []
      const refused = new Set<Member>()
      let broken: Broken | undefined
      const before = workedMs()
      let now = before
      let bytes = 0

      const takeSome = (transaction: Y.Transaction) => {
        const tookType = watchTypes(doc, transaction)
        while (queue.length > 0 && bytes < limits.batch.bytes && all.length < limits.batch.updates) {
          const offer = queue.shift()
          if (!offer || refused.has(offer.writer.member)) continue
          const taken: Taken = { offer, outcome: 'taken', ms: 0 }
          all.push(taken)
          // Also the guard may stumble: then its sender hears of it, instead of waiting for ever.
          const threw = thrownBy(() => {
            const admitted = admit(offer)
            if (!(admitted instanceof Uint8Array)) {
              taken.outcome = admitted
              return
            }
            bytes += admitted.length
            Y.applyUpdate(doc, admitted)
          })
          const then = workedMs()
          taken.ms = then - now
          now = then
          const fault = faultIn(doc, threw, taken.outcome === 'taken' ? taken.ms : 0)
          if (fault) {
            broken = { taken, fault, cause: threw }
            return
          }
          if (isRefusal(taken.outcome)) refused.add(offer.writer.member)
          // What lies in it is cleared away only when the transaction ends, and the guard must see it gone.
          if (tookType()) return
        }
      }
      const threw = thrownBy(() => doc.transact(takeSome))
      const fault = faultIn(doc, threw, workedMs() - now)
      // Clearing up after many was too much: that is most likely the doing of the dearest.
      const [taken] = all.toSorted((one, other) => other.ms - one.ms)
      if (fault && taken) broken ??= { taken, fault, cause: threw }
      return { all, broken }
    },
  }
}

const isRefusal = (outcome: Outcome): boolean =>
  typeof outcome === 'object' || outcome === 'old' || outcome === 'forbidden' || outcome === 'later'

function thrownBy(run: () => void): unknown {
  try {
    run()
    return undefined
  } catch (threw) {
    return threw ?? new Error('An update could not be applied.')
  }
}

/** What applying an update showed that the guard had not seen: it did not fit, or it was dear (rule G14). */
function faultIn(doc: Y.Doc, threw: unknown, ms: number): Fault | undefined {
  if (threw !== undefined || doc.store.pendingStructs || doc.store.pendingDs) return 'broken'
  return ms > limits.applyMs ? 'cost' : undefined
}

/** Tells, each time it is asked, whether a shared type has been deleted since it was asked before. */
function watchTypes(doc: Y.Doc, { deleteSet }: Y.Transaction): () => boolean {
  const seen = new Map<number, number>()
  return () => {
    let tookType = false
    for (const [client, ranges] of deleteSet.clients) {
      for (const { clock, len } of ranges.slice(seen.get(client) ?? 0)) tookType ||= holdsType(doc, client, clock, len)
      seen.set(client, ranges.length)
    }
    return tookType
  }
}

function holdsType(doc: Y.Doc, client: number, clock: number, len: number): boolean {
  const structs = doc.store.clients.get(client) ?? []
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= clock + len) return false
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) return true
  }
  return false
}
