import type { Access } from '#shared/access.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import type { Schema } from '#shared/docs/schema.ts'
import { newId } from '#shared/ids.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import type { Allowed } from '../limits.ts'
import type { Parts } from '../ports/parts.ts'
import type { DocSocket } from './docSocket.ts'
import type { Documents } from './documents.ts'
import type { Who } from './line.ts'
import { limits } from './limits.ts'
import { createLiveDocument, type LiveDocument } from './liveDocument.ts'

/** Documents that pages can join over a socket. */
export interface DocumentRooms extends Documents {
  /** Lets a socket into a document. Call it as soon as the upgrade is done: what it says is heard from here on. */
  attach(socket: DocSocket, ref: DocRef, who: Who): void
  /**
   * Begins a document anew: the same content without its history, or nothing for ever. Whoever has it open is told to throw
   * their copy away. Rejects, and leaves it as it was, when that could not be kept. `above` as in the journal.
   */
  renew(ref: DocRef, keep: 'content' | 'nothing', above?: number): Promise<void>
  count(): number
  has(ref: DocRef): boolean
  /** Takes out of memory at once what nobody uses, instead of keeping it for a while. */
  putAwayIdle(): void
  /** Asks again what each open socket may do, after a role or a step changed; `which` limits it to some documents. */
  recheck(decide: (key: string, ref: DocRef) => Access, which?: (ref: DocRef) => boolean): void
}

interface Entry {
  ref: DocRef
  live: LiveDocument
  callOffUnload: (() => void) | undefined
}

/** All documents of this process, one copy in memory however many ask. */
export function createDocuments(
  parts: Pick<Parts, 'journal' | 'fanout' | 'clock' | 'log'> & Partial<Allowed & Pick<Parts, 'register'> & { schemas: Record<DocRef['kind'], Schema> }>,
): DocumentRooms {
  const epoch = newId<'epoch'>()
  const entries = new Map<string, Entry>()
  let isClosed = false

  /** The document as it lives here; it stays in memory until it has been idle for a while. */
  const liveOf = (ref: DocRef): LiveDocument => {
    const entry = entries.get(docName(ref)) ?? makeEntry(ref)
    entry.callOffUnload?.()
    entry.callOffUnload = undefined
    return entry.live
  }
  const makeEntry = (ref: DocRef): Entry => {
    const live = createLiveDocument({ ...parts, epoch }, ref, () => unloadSoon(entry))
    const entry: Entry = { ref, live, callOffUnload: undefined }
    entries.set(docName(ref), entry)
    return entry
  }
  const unloadSoon = (entry: Entry) => {
    if (isClosed || entry.callOffUnload) return
    entry.callOffUnload = parts.clock.after(limits.unloadAfter, () => {
      entry.callOffUnload = undefined
      void unload(entry)
    })
  }
  const unload = async (entry: Entry) => {
    const room = await entry.live.room()
    await room?.makeShort()
    if (!entry.live.isFree() || entry.callOffUnload || entry.live.here() !== room) return
    entries.delete(docName(entry.ref))
    room?.close()
  }

  return {
    async open(ref) {
      if (isClosed) throw new Error('The documents are closed.')
      return liveOf(ref).hold()
    },
    attach(socket, ref, who) {
      if (isClosed) return socket.close(1001)
      if (who.access === 'none') return socket.close(closeCodes.forbidden)
      liveOf(ref).attach(socket, who)
    },
    renew: (ref, keep, above) => liveOf(ref).renew(keep, above),
    recheck(decide, which = () => true) {
      for (const { ref, live } of entries.values()) if (which(ref)) live.recheck((key) => decide(key, ref))
    },
    count: () => entries.size,
    has: (ref) => entries.has(docName(ref)),
    putAwayIdle() {
      for (const entry of entries.values()) {
        if (!entry.callOffUnload) continue
        entry.callOffUnload()
        entry.callOffUnload = undefined
        void unload(entry)
      }
    },
    async close() {
      isClosed = true
      const all = [...entries.values()]
      for (const { live, callOffUnload } of all) {
        callOffUnload?.()
        live.sayGoodbye()
      }
      await Promise.all(
        all.map(async ({ live }) => {
          const room = await live.room()
          await room?.settled()
          room?.close()
        }),
      )
      entries.clear()
    },
  }
}
