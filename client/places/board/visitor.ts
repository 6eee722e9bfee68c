import { codes as da } from '#shared/texts/da/codes.ts'
import { codes as en } from '#shared/texts/en/codes.ts'
import type { Me } from '#shared/wire/http.ts'
import type { Writer } from '../../items/desk.ts'
import { words } from '../../ui/words.ts'

/** Who has come to the board: as whom the room is joined, what others see at the pointer, and whose words are written. */
export interface Visitor {
  as: 'host' | 'seat'
  /** A function or a voice, never a name. */
  label: string
  writer: Writer
}

/** A facilitator writes down what others say; a seat writes its own words, or, as a helper, another's. */
export function visitorOf(me: Me, workshop: string): Visitor | undefined {
  if (me.member)
    return { as: 'host', label: me.member.role, writer: { voice: 'resident', entry: 'scribe', mayChoose: true } }
  if (me.seat?.workshop !== workshop) return undefined
  const { voice, scribe } = me.seat
  const entry = scribe ? 'scribe' : 'self'
  return { as: 'seat', label: words(da, en).voice[voice], writer: { voice, entry, mayChoose: scribe } }
}
