import * as Y from 'yjs'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import type { Who } from '#shared/wire/presence.ts'
import { type Allowed, usualLimits } from '../limits.ts'
import type { Parts } from '../ports/parts.ts'
import type { ClientIds } from './clientIds.ts'
import { createCompactor } from './compactor.ts'
import { createCompany, gatherFor, type Member } from './company.ts'
import { type Broken, createIntake, type Offer } from './intake.ts'
import { createJoinState } from './joinState.ts'
import { createKeeper } from './keeper.ts'
import { lawsFor } from './laws.ts'
import type { Loaded } from './load.ts'
import { createTicker } from './ticker.ts'
import { createWeight, weightLimit } from './weight.ts'

/**
 * One document and its company. Guard, apply, to disk, and only then to the others: nobody sees what could still vanish.
 * When memory gets ahead of disk for good, the room is `lost`: everyone is told and sent away, and it is never used again.
 */
export function createRoom(
  parts: Pick<Parts, 'journal' | 'clock' | 'log'> & Partial<Pick<Allowed, 'limits'>>,
  ref: DocRef,
  loaded: Loaded,
  ids: ClientIds,
  hears: { changed: () => void; lost: (cause: unknown) => void },
) {
  const { doc, gen, retired } = loaded
  const name = docName(ref)
  const company = createCompany(parts.clock)
  const joinState = createJoinState(doc)
  const limits = parts.limits ?? usualLimits
  const weight = createWeight(doc, loaded.bytes, weightLimit(limits, ref.kind))
  const intake = createIntake(doc, lawsFor(limits)[ref.kind], ids, retired, weight)
  const queue: Offer[] = []
  const edits = new Set<(cause: unknown) => void>()
  let collected: Uint8Array[] | undefined
  /** Nothing more is taken: lost, or about to begin anew. */
  let isOver = false
  let isLost = false

  const lose = (cause: unknown) => {
    if (isLost) return
    isLost = true
    isOver = true
    takingIn.stop()
    company.dismiss()
    for (const giveUp of edits) giveUp(cause)
    hears.lost(cause)
  }
  const keeper = createKeeper((update) => parts.journal.append(name, update, gen), lose)
  const compactor = createCompactor(parts, ref, doc, keeper, loaded)

  const keep = (updates: readonly Uint8Array[], by?: Member) => {
    for (const [index, update] of updates.entries()) {
      joinState.grew(update)
      weight.grew(update.length)
      keeper.add(update, (seq) => {
        compactor.kept(seq)
        // After a member's own change Yjs may tidy up formats: that is news to the member too.
        company.tell(update, index === 0 ? by : undefined)
        hears.changed()
      })
    }
  }
  // What is kept is what Yjs says has changed: canonical bytes, and nothing that was known before.
  doc.on('update', (update: Uint8Array) => (collected ? collected.push(update) : keep([update])))

  /** Runs a change and returns what it did, not yet kept. */
  const perform = (change: () => void): { did: Uint8Array[]; threw?: unknown } => {
    const did: Uint8Array[] = []
    collected = did
    try {
      change()
      return { did }
    } catch (threw) {
      return { did, threw }
    } finally {
      collected = undefined
    }
  }

  const expel = ({ taken, fault, cause }: Broken) => {
    const { member } = taken.offer.writer
    // Its sender must not be asked to come back with it.
    company.leave(member)
    lose(cause ?? new Error(`An update that the guard let through was ${fault}.`))
    taken.offer.heard({ fault }, taken.ms)
  }
  /** Takes in what waits. Whatever looks at the document, or changes it, comes after all that was said before. */
  const catchUp = () => {
    while (queue.length > 0 && !isOver) {
      let took: ReturnType<typeof intake.some> | undefined
      const { did, threw } = perform(() => {
        took = intake.some(queue)
      })
      if (!took) return lose(threw)
      if (took.broken) return expel(took.broken)
      const authors = new Set(took.all.map(({ offer }) => offer.writer.member))
      keep(did, authors.size === 1 ? authors.values().next().value : undefined)
      for (const { offer, outcome, ms } of took.all) {
        offer.heard(outcome, ms)
        if (outcome === 'taken' || outcome === 'nothing') keeper.afterAll(() => offer.kept(compactor.seq()))
      }
    }
  }
  const takingIn = createTicker(parts.clock, () => gatherFor(company.size()), catchUp)

  return {
    doc,
    gen,
    /** Nobody may write here, whatever their rights: see `damagedRoom.ts`. */
    isReadOnly: false,
    join: company.join,
    leave: company.leave,
    hide: company.hide,
    everyone: company.everyone,
    vector: () => Y.encodeStateVector(doc),

    /** Takes an update: at once when the room was quiet, otherwise together with what others send within the same tick. */
    write(offer: Offer) {
      if (isOver) return
      queue.push(offer)
      takingIn.nudge()
    },
    /** Whether a state vector is that of a copy of an earlier generation. Throws on a broken one. */
    isOld: (vector: Uint8Array) =>
      retired.size > 0 && [...Y.decodeStateVector(vector).keys()].some((one) => retired.has(one)),
    /** Frames that bring a member up to now, once all that is in them is on disk. Throws on a broken state vector. */
    answer(vector: Uint8Array, send: (frames: readonly Uint8Array[]) => void) {
      catchUp()
      const frames = joinState.frames(vector)
      keeper.afterAll(() => send(frames))
    },
    show: (state: Uint8Array, member: Member, key: string, who?: Who) =>
      company.show(state, member, (client) => ids.hold(client, key), who),

    /** Changes the document under the server's signature; resolves when that is on disk. */
    edit: (change: (doc: Y.Doc) => void) =>
      new Promise<void>((resolve, reject) => {
        catchUp()
        if (isOver) return reject(new Error(`${name} is being read anew.`))
        const { did, threw } = perform(() => doc.transact(() => change(doc)))
        if (threw !== undefined) {
          // Half a change must not stay: the document is read anew without it.
          if (did.length > 0) lose(threw)
          return reject(threw)
        }
        keep(did)
        edits.add(reject)
        keeper.afterAll(() => {
          edits.delete(reject)
          resolve()
        })
      }),
    settled() {
      catchUp()
      return keeper.settled()
    },
    /** Takes nothing more, because the document is about to begin anew; ends when what came before is kept or lost. */
    retire() {
      catchUp()
      isOver = true
      return keeper.settled()
    },
    /** The document has begun anew: everybody here has an old copy. */
    reset: company.reset,
    dismiss: company.dismiss,
    makeShort() {
      catchUp()
      return compactor.close()
    },
    /** Lets go of the document. What waits for disk still gets there. */
    close() {
      takingIn.stop()
      company.stop()
      doc.destroy()
    },
  }
}

export type Room = ReturnType<typeof createRoom>
