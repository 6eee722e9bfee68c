import { upgradeWebSocket } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { WebSocket } from 'ws'
import { access, type Actor } from '#shared/access.ts'
import { type DocRef, parseDocRef } from '#shared/docs/ref.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { causeOf } from '../causeOf.ts'
import { ensureSeeded } from '../commands/ensureSeeded.ts'
import type { Parts } from '../ports/parts.ts'
import { docSocket } from '../sync/docSocket.ts'
import { roomSocket } from '../workshop/roomSocket.ts'
import type { DoorGuard } from './doorGuard.ts'
import type { Env } from './env.ts'
import { type Lines, personOf } from './lines.ts'
import type { Live } from './live.ts'
import { isOurs } from './origin.ts'
import { sayNo } from './reply.ts'
import { anySession, type Role, type Session } from './sessions.ts'

const roleOf: Record<string, Role> = { host: 'member', seat: 'seat', wall: 'wall' }

/** What the upgrade found out: what to do with the socket once it is open. */
type Opening = (socket: WebSocket) => void

/**
 * The two sockets. Another site's page is turned away before the upgrade. Our own page is let through and told why with a
 * close code, because a browser shows a page nothing of a refused upgrade; nothing is attached before that.
 */
export function socketRoutes(parts: Parts, live: Live, lines: Lines, guard: DoorGuard) {
  const { documents, rooms } = live
  const seeded = ensureSeeded(parts, documents)

  const enterRoom = async (c: Context, session: Session): Promise<Result<Opening>> => {
    const workshop = c.req.param('workshop') as WorkshopId
    const { actor } = session
    if (!(await parts.register.read((rows) => rows.get('workshop', workshop)))) return refuse('not-found')
    if (actor.role !== 'member' && actor.workshop !== workshop) return refuse('not-allowed')
    if (actor.role !== 'seat') guard.knows(getConnInfo(c).remote.address ?? '', workshop)
    return ok((socket) => rooms.attach(roomSocket(socket), workshop, actor))
  }

  const openDoc = async (c: Context, session: Session): Promise<Result<Opening>> => {
    const ref = parseDocRef(`${c.req.param('kind')}/${c.req.param('id')}`)
    if (!ref || !(await isThere(parts, ref))) return refuse('not-found')
    const may = access(session.actor, ref, await momentOf(ref))
    if (may === 'none') return refuse('not-allowed')
    if (ref.kind === 'proposal') await seeded(ref.id)
    return ok((socket) => {
      documents.attach(docSocket(socket), ref, { key: personOf(session.actor), access: may })
      recheck(ref)
    })
  }

  const momentOf = async (ref: DocRef) =>
    ref.kind === 'board' ? rooms.moment(ref.id) : { boardOpen: false, wordsOpen: false, closed: false }

  /** Takes or gives rights on open sockets when the moment has changed. */
  const recheck = (ref: DocRef): void => {
    const decide = async () => {
      const moment = await momentOf(ref)
      const may = (actor: Actor | undefined) => (actor ? access(actor, ref, moment) : 'none')
      documents.recheck(
        (key) => may(lines.actor(key)),
        (one) => one.kind === ref.kind && one.id === ref.id,
      )
    }
    decide().catch((error) => parts.log.error(causeOf(error), 'rights could not be checked again'))
  }
  rooms.onMoment((id) => recheck({ kind: 'board', id }))

  const upgrade = (enter: (c: Context, session: Session) => Promise<Result<Opening>>) =>
    upgradeWebSocket(async (c) => {
      const session = await anySession(c, parts, roleOf[c.req.query('as') ?? ''])
      const entered = session ? await enter(c, session) : refuse('not-signed-in')
      return {
        onOpen(_, { raw }) {
          const socket = raw as WebSocket
          socket.on('error', () => socket.terminate())
          if (!session || !entered.ok) return socket.close(codeOf(entered))
          lines.add(socket, session)
          entered.value(socket)
        },
      }
    })

  return new Hono<Env>()
    .use('/ws/*', fromOurPages(parts))
    .get('/ws/room/:workshop', upgrade(enterRoom))
    .get('/ws/doc/:kind/:id', upgrade(openDoc))
}

const fromOurPages = (parts: Parts) =>
  createMiddleware(async (c, next) => (isOurs(c, parts.config) ? await next() : sayNo(c, refuse('wrong-origin'))))

const codeOf = (entered: Result<unknown>): number => {
  if (entered.ok || entered.no === 'not-found') return closeCodes.notFound
  return entered.no === 'not-signed-in' ? closeCodes.noSession : closeCodes.forbidden
}

const isThere = async (parts: Parts, ref: DocRef): Promise<boolean> => {
  const table = ref.kind === 'board' ? 'workshop' : 'proposal'
  return (await parts.register.read((rows) => rows.get(table, ref.id))) !== undefined
}
