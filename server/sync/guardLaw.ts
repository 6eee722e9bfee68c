import type * as Y from 'yjs'
import type { Access } from '#shared/access.ts'
import type { Voice } from '#shared/programme/codes.ts'
import type { Look, Spot } from './guardLook.ts'
import type { Fault } from './guardRead.ts'

/** Whose words somebody may put on a board. */
export interface Speaker {
  /** Voices they have said they have. */
  voices: ReadonlySet<Voice>
  /** Whether they also write down what others say. */
  isScribe: boolean
}

/** Who has sent an update. */
export interface Signer {
  access: Access
  /** Whether they may sign with a client id. */
  mayUse(client: number): boolean
  /** Whether they have signed with it before, and nobody else. */
  owns(client: number): boolean
  /** Not asked of those who may write everything. Without it a participant can write nothing that has a voice. */
  speaks?: Speaker | undefined
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
