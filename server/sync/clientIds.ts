import { limits } from './limits.ts'

/**
 * Whose Yjs client ids are whose in one document. The first to use an id has it for as long as anybody holds the document,
 * so nobody can sign with another's. `key` names a session or a person, as the caller likes.
 */
export function createClientIds() {
  const owners = new Map<number, string | undefined>()
  const counts = new Map<string, number>()
  const isFree = (client: number, key: string) => !owners.has(client) && (counts.get(key) ?? 0) < limits.clientIds
  return {
    /** Takes an id for the server: nobody else signs with it. */
    reserve(client: number) {
      owners.set(client, undefined)
    },
    /** Whether `key` signs with this id, or may from now on. */
    mayUse: (client: number, key: string): boolean => owners.get(client) === key || isFree(client, key),
    /** Binds the id. False when it is another's, or `key` has had its share. */
    bind(client: number, key: string): boolean {
      if (owners.get(client) === key) return true
      if (!isFree(client, key)) return false
      owners.set(client, key)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return true
    },
  }
}

export type ClientIds = ReturnType<typeof createClientIds>
