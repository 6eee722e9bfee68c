import type { DocRef } from './docs/ref.ts'
import type { MemberId, SeatId, WorkshopId } from './ids.ts'

/** Who is asking, as the session says. A wall reads; a seat is one device in one workshop; a member has signed in. */
export type Actor =
  | { role: 'member'; member: MemberId }
  | { role: 'seat'; seat: SeatId; workshop: WorkshopId }
  | { role: 'wall'; workshop: WorkshopId }

export type Access = 'none' | 'read' | 'write'

/** What the moment decides: whether the step opens the board to all hands, and which documents are closed for good. */
export interface Moment {
  boardOpen: boolean
  closed: boolean
}

/** The only place that says who may do what with a document. The server enforces it; the client only greys out. */
export function access(actor: Actor, ref: DocRef, moment: Moment): Access {
  switch (ref.kind) {
    case 'board':
      if (actor.role === 'member') return 'write'
      if (actor.workshop !== ref.id) return 'none'
      return actor.role === 'seat' && moment.boardOpen && !moment.closed ? 'write' : 'read'
    case 'proposal':
      return actor.role === 'member' ? 'write' : 'none'
  }
}
