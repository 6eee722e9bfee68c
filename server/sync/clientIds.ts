import { causeOf } from '../causeOf.ts'
import type { Log } from '../log.ts'
import type { Clock } from '../ports/clock.ts'
import { createBucket } from './bucket.ts'
import { limits } from './limits.ts'
import type { Signatures } from './signatures.ts'

/**
 * Whose Yjs client ids are whose in one document. The first to use an id has it, so nobody can sign with another's. `key` names
 * a person, not a login: who signs in again may bring what was not sent. Ids that somebody has written with are kept, with a
 * mark instead of the person: a list of who signed what would undo every promise of anonymity, and a mark is of use only to
 * whoever comes back with what it was made of.
 *
 * Each visit of a page is a new id, and a document remembers every id that has ever signed. So there are sixteen for each
 * person, and one more a minute: more than anybody loads pages, and too few to bloat a document with.
 */
export function createClientIds(clock: Clock, kept?: { signatures: Signatures; log: Log }) {
  const owners = new Map<number, string | undefined>()
  const written = new Set<number>()
  const marks = new Map<string, Set<string>>()
  const allowances = new Map<string, () => boolean>()
  let loading: Promise<void> | undefined

  const allowanceOf = (key: string) => {
    const allowance = allowances.get(key) ?? createBucket(clock, limits.clientIds)
    allowances.set(key, allowance)
    return allowance
  }
  const owns = (client: number, key: string): boolean => {
    const owner = owners.get(client)
    return owner !== undefined && (owner === key || (marks.get(key)?.has(owner) ?? false))
  }
  const hold = (client: number, key: string): boolean => {
    if (owners.has(client)) return owns(client, key)
    if (!allowanceOf(key)()) return false
    const [mark = key] = marks.get(key) ?? []
    owners.set(client, mark)
    return true
  }
  const load = async () => {
    for (const { client, mark } of (await kept?.signatures.all()) ?? []) {
      owners.set(client, mark)
      written.add(client)
    }
  }

  return {
    /** Resolves when it knows who has signed before this process began. Call it before anybody writes. */
    ready(): Promise<void> {
      loading ??= load().catch((cause) => {
        loading = undefined
        throw cause
      })
      return loading
    },
    /** Somebody has come who can show this mark. */
    meet(key: string, mark: string) {
      const theirs = marks.get(key) ?? new Set<string>()
      marks.set(key, theirs.add(mark))
    },
    /** Takes an id for the server: nobody else signs with it. */
    reserve(client: number) {
      owners.set(client, undefined)
    },
    /** Whether the id is not another's. */
    mayUse: (client: number, key: string): boolean => !owners.has(client) || owns(client, key),
    owns,
    /** Binds the id while the document is in memory. False when it is another's, or `key` has had its share for now. */
    hold,
    /** Binds the id for good: it stands in the document now. */
    bind(client: number, key: string): boolean {
      if (!hold(client, key)) return false
      const mark = owners.get(client)
      if (kept && mark !== undefined && !written.has(client)) {
        written.add(client)
        kept.signatures.add(client, mark).catch((cause) => {
          written.delete(client)
          kept.log.error(causeOf(cause), 'who signs in a document could not be kept')
        })
      }
      return true
    },
    /** The document has begun anew: nobody signs with an id of before. */
    async forget(): Promise<void> {
      await kept?.signatures.clear()
    },
  }
}

export type ClientIds = ReturnType<typeof createClientIds>
