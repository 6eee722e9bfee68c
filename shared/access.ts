import type { DocRef } from './docs/ref.ts'
import type { MemberId, SeatId, WorkshopId } from './ids.ts'
import { type Kind, kinds } from './items/index.ts'
import type { Touch, Traits } from './items/kind.ts'
import type { Rank } from './ranks.ts'

export type { Touch }

/** Who is asking, as the session says. A wall reads; a seat is one device in one workshop; a member has signed in. */
export type Actor =
  | { role: 'member'; member: MemberId; rank: Rank }
  | { role: 'seat'; seat: SeatId; workshop: WorkshopId }
  | { role: 'wall'; workshop: WorkshopId }

/**
 * `arrange` and `edit` are what a step gives participants when it opens the board to all hands: to move and gather what lies
 * there, and to change what it says. What of an item that reaches is `mayTouch`'s to say; `write` reaches everything.
 */
export type Access = 'none' | 'read' | 'arrange' | 'edit' | 'write'

/** What the moment decides: what the step lets hands do with the board, and whether the workshop is paused or closed. */
export interface Moment {
  boardOpen: boolean
  /** The step lets people change each other's words, not only where they lie. */
  wordsOpen: boolean
  closed: boolean
}

/** The only place that says who may do what with a document. The server enforces it; the client only greys out. */
export function access(actor: Actor, ref: DocRef, moment: Moment): Access {
  switch (ref.kind) {
    case 'board':
      if (actor.role === 'member') return ofMember(actor.rank)
      if (actor.workshop !== ref.id) return 'none'
      if (actor.role === 'wall' || !moment.boardOpen || moment.closed) return 'read'
      return moment.wordsOpen ? 'edit' : 'arrange'
    case 'proposal':
      return actor.role === 'member' ? ofMember(actor.rank) : 'none'
  }
}

const ofMember = (rank: Rank): Access => (rank === 'reader' ? 'read' : 'write')

export const mayWrite = (access: Access): boolean => access !== 'none' && access !== 'read'

/** The fields that say where an item lies and what it belongs to: those of every kind, and those a kind names itself. */
export const placeFields: ReadonlySet<string> = new Set([
  'at',
  'order',
  'zone',
  'cluster',
  ...Object.values(kinds).flatMap(
    ({ traits }: { traits: Pick<Traits<never, never>, 'places'> }) => traits.places ?? [],
  ),
])

/**
 * The fields that say where something comes from: whose voice it is, what it was made of and what became of it. A participant
 * says it of their own when they make it, and it must be true; from then on only those who may write everything change it.
 */
export const originFields: Partial<Record<Kind, ReadonlySet<string>>> = {
  note: new Set(['voice', 'entry', 'scribeVoice', 'step']),
  card: new Set(['sources', 'proposal']),
  comment: new Set(['voice', 'entry', 'step']),
}

/**
 * Whether somebody with this access may do that to an item of that kind. A kind we do not know may be structure, so only
 * those who write everything touch it.
 */
export function mayTouch(access: Access, kind: Kind | undefined, touch: Touch, isOwn: boolean): boolean {
  if (access === 'write') return true
  if (!mayWrite(access) || !kind) return false
  const reach =
    access === 'edit' && kind === 'note' && touch === 'words' ? 'all' : kinds[kind].traits.participants[touch]
  return reach === 'all' || (reach === 'own' && isOwn)
}
