import type { Me } from '#shared/wire/http.ts'
import type { Writer } from '../../items/desk.ts'

/** Who has come to the board: as whom the room is joined, and whose words are written. */
export interface Visitor {
  as: 'host' | 'seat'
  writer: Writer
}

/** A facilitator writes down what others say; a seat writes its own words, or, as a helper, another's. */
export function visitorOf(me: Me, workshop: string): Visitor | undefined {
  if (me.member) return { as: 'host', writer: { voice: 'resident', entry: 'scribe', mayChoose: true } }
  if (me.seat?.workshop !== workshop) return undefined
  const { voice, scribe } = me.seat
  const entry = scribe ? 'scribe' : 'self'
  return { as: 'seat', writer: { voice, entry, mayChoose: scribe } }
}
