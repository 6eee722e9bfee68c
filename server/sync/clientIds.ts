import type { Clock } from '../ports/clock.ts'
import { createBucket } from './bucket.ts'
import { limits } from './limits.ts'

/**
 * Whose Yjs client ids are whose in one document. The first to use an id has it for as long as anybody holds the document,
 * so nobody can sign with another's. `key` names a person, not a login: who signs in again may bring what was not sent. It
 * is kept in memory only, since a list of who signed what would undo every promise of anonymity.
 *
 * Each visit of a page is a new id, and a document remembers every id that has ever signed. So there are sixteen for each
 * person, and one more a minute: more than anybody loads pages, and too few to bloat a document with.
 */
export function createClientIds(clock: Clock) {
  const owners = new Map<number, string | undefined>()
  const allowances = new Map<string, () => boolean>()
  const allowanceOf = (key: string) => {
    const allowance = allowances.get(key) ?? createBucket(clock, limits.clientIds)
    allowances.set(key, allowance)
    return allowance
  }
  return {
    /** Takes an id for the server: nobody else signs with it. */
    reserve(client: number) {
      owners.set(client, undefined)
    },
    /** Whether the id is not another's. */
    mayUse: (client: number, key: string): boolean => !owners.has(client) || owners.get(client) === key,
    owns: (client: number, key: string): boolean => owners.get(client) === key,
    /** Binds the id. False when it is another's, or `key` has had its share for now. */
    bind(client: number, key: string): boolean {
      if (owners.has(client)) return owners.get(client) === key
      if (!allowanceOf(key)()) return false
      owners.set(client, key)
      return true
    },
  }
}

export type ClientIds = ReturnType<typeof createClientIds>
