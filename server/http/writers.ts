import type { Actor } from '#shared/access.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import type { Voice } from '#shared/programme/codes.ts'
import type { Who as Seen } from '#shared/wire/presence.ts'
import type { Register } from '../ports/register.ts'
import type { Speaker } from '../sync/guardLaw.ts'
import type { Who } from '../sync/line.ts'
import { hashOf } from '../tokens.ts'
import { personOf } from './lines.ts'
import type { Session } from './sessions.ts'

/**
 * What shows that a Yjs client id is this session's, also after a restart. A member's says so whichever browser they sign in
 * with. A seat's is made of its cookie: from what is kept, nobody can tell which seat has signed what.
 */
export const markOf = ({ actor, secret }: Pick<Session, 'actor' | 'secret'>, ref: DocRef): string =>
  hashOf(`${docName(ref)} ${actor.role === 'seat' ? secret : personOf(actor)}`)

/** Who somebody is to a document: their key, their mark, whose words they may put on a board, and what others see of them. */
export function createWriters(register: Register) {
  /** Every voice a seat has had since we started: a page that has not heard of the change still writes with the one before. */
  const spoken = new Map<string, { voices: Set<Voice>; isScribe: boolean; now: Voice }>()

  const shownOf = async (actor: Actor): Promise<Seen | undefined> => {
    if (actor.role !== 'member') return undefined
    const row = await register.read((rows) => rows.get('member', actor.member))
    return row && { is: 'host', called: row.role.slice(0, 60) }
  }
  const speakerOf = async (actor: Actor): Promise<(Speaker & { now: Voice }) | undefined> => {
    if (actor.role !== 'seat') return undefined
    const row = await register.read((rows) => rows.get('seat', actor.seat))
    if (!row) return undefined
    const known = spoken.get(row.id) ?? { voices: new Set(), isScribe: false, now: row.voice }
    known.now = row.voice
    spoken.set(row.id, known)
    known.voices.add(row.voice)
    known.isScribe ||= row.scribe
    return known
  }
  return async (session: Session, ref: DocRef): Promise<Omit<Who, 'access'>> => {
    const speaks = ref.kind === 'board' ? await speakerOf(session.actor) : undefined
    const host = await shownOf(session.actor)
    const shown = (): Seen | undefined => (speaks ? { is: 'seat', voice: speaks.now } : host)
    return { key: personOf(session.actor), proof: markOf(session, ref), speaks, shown }
  }
}
