import * as Y from 'yjs'
import { type Access, mayWrite } from '#shared/access.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import type { Parts } from '../ports/parts.ts'
import type { ClientIds } from './clientIds.ts'
import { createCompactor } from './compactor.ts'
import { createCompany, type Member } from './company.ts'
import { workedMs } from './effort.ts'
import { judge } from './guard.ts'
import type { Fault } from './guardRead.ts'
import { createJoinState } from './joinState.ts'
import { createKeeper } from './keeper.ts'
import { laws } from './laws.ts'
import { limits } from './limits.ts'
import type { Loaded } from './load.ts'

export interface Writer {
  member: Member
  /** Whose client ids it signs with. */
  key: string
  access: Access
}

/**
 * What became of an update: on its way to disk, known already, waiting for what precedes it, from an old copy, or refused,
 * perhaps only for now.
 */
export type Outcome = 'taken' | 'nothing' | 'gap' | 'old' | 'forbidden' | 'later' | { fault: Fault }

/**
 * One document and its company. Guard, apply, to disk, and only then to the others: nobody sees what could still vanish.
 * When memory gets ahead of disk for good, the room is `lost`: everyone is told and sent away, and it is never used again.
 */
export function createRoom(
  parts: Pick<Parts, 'journal' | 'clock' | 'log'>,
  ref: DocRef,
  loaded: Loaded,
  ids: ClientIds,
  hears: { changed: () => void; lost: (cause: unknown) => void },
) {
  const { doc, gen, retired } = loaded
  const name = docName(ref)
  const company = createCompany(parts.clock)
  const joinState = createJoinState(doc)
  const edits = new Set<(cause: unknown) => void>()
  let collected: Uint8Array[] | undefined
  /** Nothing more is taken: lost, or about to begin anew. */
  let isOver = false
  let isLost = false

  const lose = (cause: unknown) => {
    if (isLost) return
    isLost = true
    isOver = true
    company.dismiss()
    for (const giveUp of edits) giveUp(cause)
    hears.lost(cause)
  }
  const keeper = createKeeper((update) => parts.journal.append(name, update, gen), lose)
  const compactor = createCompactor(parts, ref, doc, keeper, loaded)

  const keep = (updates: readonly Uint8Array[], by?: Member) => {
    for (const [index, update] of updates.entries()) {
      joinState.grew(update)
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

  return {
    doc,
    gen,
    join: company.join,
    leave: company.leave,
    hide: company.hide,
    everyone: company.everyone,
    vector: () => Y.encodeStateVector(doc),

    /** Takes an update. `kept` hears when it is on disk, with the document's sequence number. */
    write(update: Uint8Array, { member, key, access }: Writer, kept: (seq: number) => void): Outcome {
      if (isOver) return 'nothing'
      let isOld = false
      const mayUse = (client: number) => {
        isOld ||= retired.has(client)
        return !isOld && ids.mayUse(client, key)
      }
      const verdict = judge(doc, laws[ref.kind], update, { access, mayUse, owns: (client) => ids.owns(client, key) })
      if (isOld) return 'old'
      if (verdict.is === 'bad') return { fault: verdict.fault }
      if (verdict.is !== 'nothing' && !mayWrite(access)) return 'forbidden'
      if (verdict.is === 'gap') return 'gap'
      if (verdict.is === 'new') {
        if (!verdict.clients.every((client) => ids.bind(client, key))) return 'later'
        const before = workedMs()
        const { did, threw } = perform(() => Y.applyUpdate(doc, verdict.update, member))
        const fault = faultIn(doc, threw, workedMs() - before)
        if (fault) {
          // Its sender must not be asked to come back with it.
          company.leave(member)
          lose(threw ?? new Error(`An update that the guard let through was ${fault}.`))
          return { fault }
        }
        keep(did, member)
      }
      keeper.afterAll(() => kept(compactor.seq()))
      return verdict.is === 'new' ? 'taken' : 'nothing'
    },
    /** Whether a state vector is that of a copy of an earlier generation. Throws on a broken one. */
    isOld: (vector: Uint8Array) =>
      retired.size > 0 && [...Y.decodeStateVector(vector).keys()].some((one) => retired.has(one)),
    /** Frames that bring a member up to now, once all that is in them is on disk. Throws on a broken state vector. */
    answer(vector: Uint8Array, send: (frames: readonly Uint8Array[]) => void) {
      const frames = joinState.frames(vector)
      keeper.afterAll(() => send(frames))
    },
    show: (state: Uint8Array, member: Member, key: string) =>
      company.show(state, member, (client) => ids.bind(client, key)),

    /** Changes the document under the server's signature; resolves when that is on disk. */
    edit: (change: (doc: Y.Doc) => void) =>
      new Promise<void>((resolve, reject) => {
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
    settled: keeper.settled,
    /** Takes nothing more, because the document is about to begin anew; ends when what came before is kept or lost. */
    retire() {
      isOver = true
      return keeper.settled()
    },
    /** The document has begun anew: everybody here has an old copy. */
    reset: company.reset,
    dismiss: company.dismiss,
    makeShort: compactor.close,
    /** Lets go of the document. What waits for disk still gets there. */
    close() {
      company.stop()
      doc.destroy()
    },
  }
}

/** What applying an update showed that the guard had not seen: it did not fit, or it was dear (rule G14). */
function faultIn(doc: Y.Doc, threw: unknown, ms: number): Fault | undefined {
  if (threw !== undefined || doc.store.pendingStructs || doc.store.pendingDs) return 'broken'
  return ms > limits.applyMs ? 'cost' : undefined
}

export type Room = ReturnType<typeof createRoom>
