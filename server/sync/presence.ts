import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Who } from '#shared/wire/presence.ts'
import { presenceFrame } from './frames.ts'
import { limits } from './limits.ts'

interface Entry<Owner> {
  owner: Owner
  clock: number
  bytes: Uint8Array
}

/**
 * Who is here and where they point, as bytes by Yjs client id. A state must be a JSON object, so that one broken entry cannot
 * spoil a frame for all; the server writes into it who it is of, whatever it says itself, and understands no more of it. What
 * changed is collected until it is `drain`ed.
 */
export function createPresence<Owner>() {
  const entries = new Map<number, Entry<Owner>>()
  const changed = new Map<number, Entry<Owner>>()
  const set = (client: number, entry: Entry<Owner>, isHere: boolean) => {
    if (isHere) entries.set(client, entry)
    else entries.delete(client)
    changed.set(client, entry)
  }

  return {
    /** Takes what `owner` says of those clients that `isMine` grants; the rest is left out. Throws on broken bytes. */
    take(update: Uint8Array, owner: Owner, isMine: (client: number) => boolean, who?: Who) {
      const from = decoding.createDecoder(update)
      for (let left = decoding.readVarUint(from); left > 0; left--) {
        const start = from.pos
        const client = decoding.readVarUint(from)
        const clock = decoding.readVarUint(from)
        const state: unknown = JSON.parse(decoding.readVarString(from))
        if (from.pos - start > limits.presence.bytes || clock >= limits.clock || typeof state !== 'object') continue
        const bytes = entryOf(client, clock, state && stamped(state, who))
        const old = entries.get(client)
        if (old && old.owner === owner && clock < old.clock) continue
        if (old?.owner === owner || hasRoom(entries, owner)) {
          if (isMine(client)) set(client, { owner, clock, bytes }, state !== null)
        }
      }
    },
    leave(owner: Owner) {
      for (const [client, entry] of entries) {
        if (entry.owner === owner) set(client, { ...entry, bytes: entryOf(client, entry.clock, null) }, false)
      }
    },
    /** Everyone in one frame, or no frame when nobody is here. */
    all: (): Uint8Array[] =>
      entries.size > 0 ? [presenceFrame([...entries.values()].map((entry) => entry.bytes))] : [],
    /** What changed since the last time, as one frame, and its speaker when there was only one. */
    drain(): { frame: Uint8Array; only: Owner | undefined } | undefined {
      if (changed.size === 0) return undefined
      const news = [...changed.values()]
      changed.clear()
      const only = news.every((entry) => entry.owner === news[0]?.owner) ? news[0]?.owner : undefined
      return { frame: presenceFrame(news.map((entry) => entry.bytes)), only }
    },
  }
}

function hasRoom<Owner>(entries: ReadonlyMap<number, Entry<Owner>>, owner: Owner): boolean {
  let count = 0
  for (const entry of entries.values()) if (entry.owner === owner) count++
  return count < limits.presence.clients
}

/** A state with who it is of: the name at a text's caret is a function as well. */
function stamped(state: object, who: Who | undefined): object {
  if (!who) return { ...state, who: undefined }
  const user: unknown = 'user' in state ? state.user : undefined
  if (typeof user !== 'object' || user === null) return { ...state, who }
  return { ...state, who, user: { ...user, name: who.is === 'host' ? who.called : '' } }
}

/** One client as y-protocols writes it; without a state its presence ends. */
function entryOf(client: number, clock: number, state: object | null): Uint8Array {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, client)
  encoding.writeVarUint(to, clock)
  encoding.writeVarString(to, JSON.stringify(state))
  return encoding.toUint8Array(to)
}
