import type * as Y from 'yjs'
import type { Access } from '#shared/access.ts'
import type { Look, Spot } from './guardLook.ts'
import type { Fault } from './guardRead.ts'

/** Who has sent an update. */
export interface Signer {
  access: Access
  /** Whether they may sign with a client id. */
  mayUse(client: number): boolean
  /** Whether they have signed with it before, and nobody else. */
  owns(client: number): boolean
}

/** Looks at what one update does to a document, struct by struct, and at the end at all of it. */
export interface Inspection {
  /** A new struct, its place found. */
  add(struct: Y.Item, spot: Spot): Fault | undefined
  /** A struct that was there until now. */
  cut(struct: Y.Item): Fault | undefined
  end(): Fault | undefined
}

/** What a kind of document knows: its roots, and what may be done with what lies in them. */
export interface Law {
  roots: Readonly<Record<string, unknown>>
  inspect(look: Look, signer: Signer): Inspection
}
