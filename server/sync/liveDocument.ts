import * as Y from 'yjs'
import type { Access } from '#shared/access.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { type Schema, schemas } from '#shared/docs/schema.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { causeOf } from '../causeOf.ts'
import type { Allowed } from '../limits.ts'
import { Damaged, Erased, type Kept } from '../ports/journal.ts'
import type { Parts } from '../ports/parts.ts'
import { createClientIds } from './clientIds.ts'
import { createDamagedRoom } from './damagedRoom.ts'
import type { DocSocket } from './docSocket.ts'
import type { OpenDocument } from './documents.ts'
import { foreseen } from './foresight.ts'
import { beginAnew } from './fresh.ts'
import { createHearers } from './hearers.ts'
import { createLine, type Line, type Who } from './line.ts'
import { limits } from './limits.ts'
import { type Loaded, loadDocument } from './load.ts'
import { createRoom, type Room } from './room.ts'
import { signaturesIn } from './signatures.ts'
import { upToDate } from './upToDate.ts'

/**
 * A document that somebody wants. It outlives its room: one that is lost or begun anew is read again, and its holders notice
 * nothing. `idle` hears when nobody wants it any more.
 */
export function createLiveDocument(
  parts: Pick<Parts, 'journal' | 'clock' | 'log'> &
    Partial<Allowed & Pick<Parts, 'register'> & { schemas: Record<DocRef['kind'], Schema> }> & { epoch: string },
  ref: DocRef,
  idle: () => void,
) {
  const { journal, clock, log, epoch } = parts
  const name = docName(ref)
  const schema = (parts.schemas ?? schemas)[ref.kind]
  const signatures = parts.register && signaturesIn(parts.register, name)
  const ids = createClientIds(clock, signatures && { signatures, log })
  const lines = new Set<Line>()
  const hearers = createHearers(log, name)
  let holders = 0
  let room: Promise<Room> | undefined
  let here: Room | undefined
  /** Its state vector when it was last read. */
  let vector: Uint8Array | undefined
  /** What is shown of it while it is damaged. */
  let shown: Room | undefined
  /** What must have ended before it is read. */
  let before: Promise<unknown> = Promise.resolve()

  const show = (damaged: Damaged): Room => {
    shown ??= createDamagedRoom(clock, ref, damaged)
    return shown
  }

  const isFree = () => holders === 0 && lines.size === 0
  const freed = () => {
    if (isFree()) idle()
  }

  /** Shows it to those who wait, as it lies on disk. Nobody waits long for a slow line. */
  const foresee = async (kept: Kept): Promise<void> => {
    const frames = foreseen(kept)
    if (!frames) return
    const sent = Promise.all([...lines].map((line) => line.foresee(kept.gen, frames)))
    await new Promise<void>((done) => {
      const callOff = clock.after(limits.foresight, done)
      void sent.finally(() => {
        callOff()
        done()
      })
    })
  }
  /** Reads it. What cannot be read is left as it is, and alone for a while, so that asking again costs nothing. */
  const read = (): Promise<Room> => {
    const reading = before
      .then(ids.ready)
      .then(() => loadDocument(journal, ref, foresee))
      .then((loaded) => {
        vector = Y.encodeStateVector(loaded.doc)
        return upToDate(journal, ref, loaded, schema)
      })
      .then(makeRoom)
    reading.catch((cause) => {
      if (!(cause instanceof Erased)) log.error({ doc: name, ...causeOf(cause) }, 'a document cannot be read')
      clock.after(limits.retryReadAfter, () => {
        if (room === reading) room = undefined
        freed()
      })
    })
    return reading
  }
  /** Reads it again once `first` has ended, or, when nobody wants it now, when somebody does. */
  const readAgain = (first: Promise<unknown>) => {
    before = first.catch(() => undefined)
    here = undefined
    room = undefined
    if (!isFree()) get().then(hearers.tell, () => undefined)
  }
  const makeRoom = (loaded: Loaded): Room => {
    const lost = (cause: unknown) => {
      // One that is about to begin anew is read again in any case.
      if (here !== made) return
      log.error({ doc: name, ...causeOf(cause) }, 'a document is ahead of its disk and is read anew')
      readAgain(made.settled())
    }
    ids.reserve(loaded.doc.clientID)
    const made = createRoom(parts, ref, loaded, ids, { changed: hearers.tell, lost })
    here = made
    return made
  }
  const get = () => {
    room ??= read()
    return room
  }

  /** Puts the next generation in the place of a room that takes nothing more, and sends its company away. */
  const replace = async (old: Room | undefined, keep: 'content' | 'nothing', above?: number) => {
    await old?.retire()
    try {
      const gen = await beginAnew(journal, ref, keep, above)
      await ids.forget()
      old?.reset(gen)
      shown?.reset(gen)
      shown = undefined
    } catch (cause) {
      old?.dismiss()
      throw cause
    }
  }

  return {
    isFree,
    /** Its room, once it is read; undefined when nobody has asked for it. */
    room: () => room?.catch(() => undefined),
    /** Its room if it has one at this moment. */
    here: () => here,
    async hold(): Promise<OpenDocument> {
      holders++
      let isHeld = true
      const release = () => {
        if (!isHeld) return
        isHeld = false
        holders--
        freed()
      }
      try {
        let last = await get()
        return {
          get doc() {
            last = here ?? last
            return last.doc
          },
          edit: async (change) => (await get()).edit(change),
          onChange: hearers.add,
          release,
        }
      } catch (cause) {
        release()
        throw cause
      }
    },
    attach(socket: DocSocket, who: Who) {
      if (who.proof) ids.meet(who.key, who.proof)
      const line = createLine(clock, log, epoch, socket, who, { ...parts, schemaMin: schema.mustKnow })
      lines.add(line)
      socket.onMessage(line.hear)
      socket.onClose(() => {
        lines.delete(line)
        line.leave()
        freed()
      })
      get().then((to) => line.enter(to, vector), (cause) => {
        if (cause instanceof Damaged) line.enter(show(cause))
        else line.close(cause instanceof Erased ? closeCodes.notFound : closeCodes.storage)
      })
    },
    /** Begins anew; see `DocumentRooms`. What comes meanwhile waits for the new generation. */
    async renew(keep: 'content' | 'nothing', above?: number): Promise<void> {
      const old = Promise.resolve(room).catch(() => undefined)
      const replaced = Promise.all([old, before]).then(([had]) => replace(had, keep, above))
      readAgain(replaced)
      await replaced.finally(freed)
    },
    recheck(decide: (key: string) => Access) {
      for (const line of lines) line.setAccess(decide(line.key))
    },
    sayGoodbye() {
      for (const line of lines) line.close(1001)
    },
  }
}

export type LiveDocument = ReturnType<typeof createLiveDocument>
