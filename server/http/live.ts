import type { LiveDocuments } from '../sync/liveDocuments.ts'
import type { LiveRooms } from '../workshop/rooms.ts'

/** Everything that is alive: the documents and the rooms, each with its sockets. */
export interface Live {
  documents: LiveDocuments
  rooms: LiveRooms
}
