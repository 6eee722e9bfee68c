import { upgradeWebSocket } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { WebSocket } from 'ws'
import { type Access, access, type Actor, type Moment } from '#shared/access.ts'
import { type DocRef, parseDocRef } from '#shared/docs/ref.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { closeCodes } from '#shared/wire/doc.ts'
import { causeOf } from '../causeOf.ts'
import { ensureSeeded } from '../commands/ensureSeeded.ts'
import { isStale, markUsed } from '../commands/markUsed.ts'
import { alive, closed, frames } from '../metrics.ts'
import type { Parts } from '../ports/parts.ts'
import { docSocket } from '../sync/docSocket.ts'
import { roomSocket } from '../workshop/roomSocket.ts'
import { addressOf } from './caller.ts'
import type { DoorGuard } from './doorGuard.ts'
import type { Env } from './env.ts'
import type { Gate } from './gate.ts'
import { type Lines, personOf } from './lines.ts'
import type { Live } from './live.ts'
import { isOurs } from './origin.ts'
import { sayNo } from './reply.ts'
import type { RoundTrips } from './roundTrips.ts'
import { anySession, isStill, type Role, type Session } from './sessions.ts'
import { createWriters } from './writers.ts'

const roleOf: Record<string, Role> = { host: 'member', seat: 'seat', wall: 'wall' }

/** What the upgrade found out: what to do with the socket once it is open. */
type Opening = (socket: WebSocket) => void

/** Who is here, who may come, and how many. */
interface Company {
  lines: Lines
  trips: RoundTrips
  guard: DoorGuard
  gate: Gate
}

/**
 * The two sockets. Another site's page is turned away before the upgrade. Our own page is let through and told why with a
 * close code, because a browser shows a page nothing of a refused upgrade; nothing is attached before that.
 */
export function socketRoutes(parts: Parts, live: Live, { lines, trips, guard, gate }: Company) {
  const { documents, rooms, strain } = live
  const seeded = ensureSeeded(parts, documents)
  const writer = createWriters(parts.register)

  const isOnlyRead = () => (parts.reopening?.madeAt() ?? null) !== null
  const mayNow = (actor: Actor, ref: DocRef, moment: Moment): Access => {
    const may = access(actor, ref, moment)
    return isOnlyRead() && may !== 'none' ? 'read' : may
  }
  parts.reopening?.onOpen(lines.comeBack)

  const enterRoom = async (c: Context, session: Session): Promise<Result<Opening>> => {
    const workshop = c.req.param('workshop') as WorkshopId
    const { actor } = session
    const row = await parts.register.read((rows) => rows.get('workshop', workshop))
    if (!row) return refuse('not-found')
    if (actor.role !== 'member' && actor.workshop !== workshop) return refuse('not-found')
    if (actor.role !== 'seat') guard.knows(addressOf(c, parts.config), workshop)
    if (actor.role !== 'wall' && !isOnlyRead() && isStale(row, parts.clock.now()))
      await parts.register.write((rows) => markUsed(rows, row, parts.clock.now()))
    if (strain.isFull() && !rooms.has(workshop)) return refuse('full')
    return ok((socket) => rooms.attach(roomSocket(socket), workshop, actor))
  }

  const openDoc = async (c: Context, session: Session): Promise<Result<Opening>> => {
    const ref = parseDocRef(`${c.req.param('kind')}/${c.req.param('id')}`)
    if (!ref || !(await isThere(parts, ref))) return refuse('not-found')
    const may = mayNow(session.actor, ref, await momentOf(ref))
    // A document that is not theirs answers as one that does not exist: whether it does is nobody's business.
    if (may === 'none') return refuse('not-found')
    if (strain.isFull() && !documents.has(ref)) return refuse('full')
    if (ref.kind === 'proposal' && !isOnlyRead()) await seeded(ref.id)
    const who = await writer(session, ref)
    return ok((socket) => {
      documents.attach(docSocket(socket), ref, { ...who, access: may })
      recheck(ref)
    })
  }

  const momentOf = async (ref: DocRef) =>
    ref.kind === 'board' ? rooms.moment(ref.id) : { boardOpen: false, wordsOpen: false, closed: false }

  /** Takes or gives rights on open sockets when the moment has changed. */
  const recheck = (ref: DocRef): void => {
    const decide = async () => {
      const moment = await momentOf(ref)
      const may = (actor: Actor | undefined) => (actor ? mayNow(actor, ref, moment) : 'none')
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
      const address = addressOf(c, parts.config)
      return {
        onOpen(_, { raw }) {
          const socket = raw as WebSocket
          socket.on('error', () => socket.terminate())
          count(socket, c.req.path.startsWith('/ws/room/') ? 'room' : 'doc')
          if (!session || !entered.ok) return socket.close(codeOf(entered))
          if (!gate.enter(socket, address, c.req.path)) return socket.close(closeCodes.tooMany)
          lines.add(socket, session)
          if (session.actor.role === 'seat' && c.req.path.startsWith('/ws/room/'))
            trips.add(socket, session.actor.workshop, session.id)
          entered.value(socket)
          // What was ended or changed while the socket opened has not found it among the open ones.
          isStill(parts, session).then(
            (is) => is || lines.comeBack(personOf(session.actor)),
            (error) => parts.log.error(causeOf(error), 'a session could not be looked at again'),
          )
        },
      }
    })

  return new Hono<Env>()
    .use('/ws/*', fromOurPages(parts), async (c, next) =>
      gate.mayCome(addressOf(c, parts.config)) ? await next() : sayNo(c, refuse('too-many')),
    )
    .get('/ws/room/:workshop', upgrade(enterRoom))
    .get('/ws/doc/:kind/:id', upgrade(openDoc))
}

/** Counts an open socket, what it says, and how it ends. */
function count(socket: WebSocket, to: 'room' | 'doc'): void {
  alive.sockets[to]++
  socket.on('message', () => {
    frames.in++
  })
  socket.on('close', (code) => {
    alive.sockets[to]--
    closed.inc({ code })
  })
}

const fromOurPages = (parts: Parts) =>
  createMiddleware(async (c, next) => (isOurs(c, parts.config) ? await next() : sayNo(c, refuse('wrong-origin'))))

const codeOf = (entered: Result<unknown>): number => {
  if (entered.ok || entered.no === 'not-found') return closeCodes.notFound
  if (entered.no === 'full') return closeCodes.tooMany
  return entered.no === 'not-signed-in' ? closeCodes.noSession : closeCodes.forbidden
}

const isThere = async (parts: Parts, ref: DocRef): Promise<boolean> => {
  const table = ref.kind === 'board' ? 'workshop' : 'proposal'
  return (await parts.register.read((rows) => rows.get(table, ref.id))) !== undefined
}
