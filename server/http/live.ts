import type { DocumentRooms } from '../sync/documentRooms.ts'
import type { Strain } from '../strain.ts'
import type { Rehearsals } from '../workshop/rehearsals.ts'
import type { LiveRooms } from '../workshop/rooms.ts'

/** Everything that is alive: the documents and the rooms, each with its sockets. */
export interface Live {
  documents: DocumentRooms
  rooms: LiveRooms
  rehearsals: Rehearsals
  strain: Pick<Strain, 'isFull'>
}
