import type { Register } from '../ports/register.ts'

/** Who has signed in a document, beyond the life of this process: Yjs client ids, each with a mark that only its owner can show. */
export interface Signatures {
  all(): Promise<readonly { client: number; mark: string }[]>
  /** Resolves when it is on disk. */
  add(client: number, mark: string): Promise<void>
  /** Forgets all of them, because the document has begun anew and nobody may sign with any of them. */
  clear(): Promise<void>
}

/** Keeps them as rows. A mark says nothing to who reads the row; see `markOf`. */
export const signaturesIn = (register: Register, doc: string): Signatures => ({
  all: () => register.read((rows) => rows.find('signature', { doc })),
  async add(client, mark) {
    await register.write((rows) => rows.add('signature', { id: `${doc} ${client}`, doc, client, mark }))
  },
  async clear() {
    await register.write((rows) => rows.remove('signature', { doc }))
  },
})
