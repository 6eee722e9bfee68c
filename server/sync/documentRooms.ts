import type { Access } from '#shared/access.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { newId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { causeOf } from '../causeOf.ts'
import type { Parts } from '../ports/parts.ts'
import { type ClientIds, createClientIds } from './clientIds.ts'
import type { DocSocket } from './docSocket.ts'
import type { Documents, OpenDocument } from './documents.ts'
import { createLine, type Line, type Who } from './line.ts'
import { limits } from './limits.ts'
import { loadDocument } from './load.ts'
import { createRoom, type Room } from './room.ts'

/** Documents that pages can join over a socket. */
export interface DocumentRooms extends Documents {
  /** Lets a socket into a document. Call it as soon as the upgrade is done: what it says is heard from here on. */
  attach(socket: DocSocket, ref: DocRef, who: Who): void
  /** Asks again what each open socket may do, after a role or a step changed; `which` limits it to some documents. */
  recheck(decide: (key: string, ref: DocRef) => Access, which?: (ref: DocRef) => boolean): void
}

/** A document that somebody wants. It outlives its room: one that is lost is read anew, and its holders notice nothing. */
interface Entry {
  ref: DocRef
  room: Promise<Room> | undefined
  here: Room | undefined
  ids: ClientIds
  holders: number
  lines: Set<Line>
  hearers: Set<() => void>
  callOffUnload: (() => void) | undefined
}

/** All documents of this process, one copy in memory however many ask. */
export function createDocuments(parts: Pick<Parts, 'journal' | 'fanout' | 'clock' | 'log'>): DocumentRooms {
  const { journal, clock, log } = parts
  const epoch = newId<'epoch'>()
  const entries = new Map<string, Entry>()
  let isClosed = false

  const entryOf = (ref: DocRef): Entry => {
    const name = docName(ref)
    const entry = entries.get(name) ?? {
      ref,
      room: undefined,
      here: undefined,
      ids: createClientIds(),
      holders: 0,
      lines: new Set(),
      hearers: new Set(),
      callOffUnload: undefined,
    }
    entries.set(name, entry)
    entry.callOffUnload?.()
    entry.callOffUnload = undefined
    return entry
  }

  const roomOf = (entry: Entry): Promise<Room> => {
    entry.room ??= read(entry, Promise.resolve())
    return entry.room
  }
  /** Reads the document. What cannot be read is left as it is, and alone for a while, so that asking again costs nothing. */
  const read = (entry: Entry, first: Promise<void>): Promise<Room> => {
    const room = first.then(() => loadDocument(journal, entry.ref)).then((loaded) => makeRoom(entry, loaded))
    room.catch((cause) => {
      log.error({ doc: docName(entry.ref), ...causeOf(cause) }, 'a document cannot be read')
      clock.after(limits.retryReadAfter, () => {
        if (entry.room === room) entry.room = undefined
        unloadSoon(entry)
      })
    })
    return room
  }
  const makeRoom = (entry: Entry, loaded: Awaited<ReturnType<typeof loadDocument>>): Room => {
    const changed = () => {
      for (const hear of entry.hearers) {
        try {
          hear()
        } catch (cause) {
          log.error({ doc: docName(entry.ref), ...causeOf(cause) }, 'somebody who listens to a document broke')
        }
      }
    }
    const lost = (cause: unknown) => {
      log.error({ doc: docName(entry.ref), ...causeOf(cause) }, 'a document is ahead of its disk and is read anew')
      entry.here = undefined
      entry.room = read(entry, room.settled())
      entry.room.then(changed, () => undefined)
    }
    entry.ids.reserve(loaded.doc.clientID)
    const room = createRoom(parts, entry.ref, loaded, entry.ids, { changed, lost })
    entry.here = room
    return room
  }

  const isFree = (entry: Entry) => entry.holders === 0 && entry.lines.size === 0
  const unloadSoon = (entry: Entry) => {
    if (isClosed || !isFree(entry) || entry.callOffUnload) return
    entry.callOffUnload = clock.after(limits.unloadAfter, () => {
      entry.callOffUnload = undefined
      void unload(entry)
    })
  }
  const unload = async (entry: Entry) => {
    const room = await entry.room?.catch(() => undefined)
    await room?.makeShort()
    if (!isFree(entry) || entry.callOffUnload || entry.here !== room) return
    entries.delete(docName(entry.ref))
    room?.close()
  }

  return {
    async open(ref) {
      if (isClosed) throw new Error('The documents are closed.')
      const entry = entryOf(ref)
      entry.holders++
      try {
        return handle(entry, await roomOf(entry), roomOf, () => {
          entry.holders--
          unloadSoon(entry)
        })
      } catch (cause) {
        entry.holders--
        throw cause
      }
    },
    attach(socket, ref, who) {
      if (isClosed) return socket.close(1001)
      if (who.access === 'none') return socket.close(closeCodes.forbidden)
      const entry = entryOf(ref)
      const line = createLine(clock, log, epoch, socket, who)
      entry.lines.add(line)
      socket.onMessage(line.hear)
      socket.onClose(() => {
        entry.lines.delete(line)
        line.leave()
        unloadSoon(entry)
      })
      roomOf(entry).then(line.enter, () => line.close(closeCodes.storage))
    },
    recheck(decide, which = () => true) {
      for (const { ref, lines } of entries.values()) {
        if (which(ref)) for (const line of lines) line.setAccess(decide(line.key, ref))
      }
    },
    async close() {
      isClosed = true
      const all = [...entries.values()]
      for (const { lines, callOffUnload } of all) {
        callOffUnload?.()
        for (const line of lines) line.close(1001)
      }
      await Promise.all(
        all.map(async (entry) => {
          const room = await entry.room?.catch(() => undefined)
          await room?.settled()
          room?.close()
        }),
      )
      entries.clear()
    },
  }
}

function handle(entry: Entry, room: Room, roomOf: (entry: Entry) => Promise<Room>, free: () => void): OpenDocument {
  let last = room
  let isHeld = true
  return {
    get doc() {
      last = entry.here ?? last
      return last.doc
    },
    async edit(change) {
      await (await roomOf(entry)).edit(change)
    },
    onChange(hear) {
      const own = () => hear()
      entry.hearers.add(own)
      return () => entry.hearers.delete(own)
    },
    release() {
      if (!isHeld) return
      isHeld = false
      free()
    },
  }
}
