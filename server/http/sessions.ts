import { isDeepStrictEqual } from 'node:util'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Actor } from '#shared/access.ts'
import type { MemberId, SeatId, WorkshopId } from '#shared/ids.ts'
import { refuse } from '#shared/result.ts'
import type { Config } from '../config.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import { hashOf, newToken } from '../tokens.ts'
import { isSecure } from './caller.ts'
import type { Env } from './env.ts'
import { sayNo } from './reply.ts'

export type Role = Actor['role']

/** An open session: `id` is the hash of its cookie's token, `expiresAt` epoch milliseconds. */
export interface Session<A extends Actor = Actor> {
  id: string
  actor: A
  expiresAt: number
  /** Another hash of the token, kept nowhere: what only this browser can make us say. */
  secret: string
}

const hour = 3600_000
const lifetime: Record<Role, number> = { member: 12 * hour, seat: 7 * 24 * hour, wall: 7 * 24 * hour }
const roles = ['member', 'seat', 'wall'] as const

/** One cookie a role, so that a facilitator can try a seat on the same laptop. `__Host-` where https protects it. */
const cookieName = (c: Context, config: Config, role: Role): string =>
  `${isSecure(c, config) ? '__Host-' : ''}frirum-${role}`

/** Who a session is opened for. What a member may do is looked up whenever they ask. */
type Comer = Exclude<Actor, { role: 'member' }> | Omit<Extract<Actor, { role: 'member' }>, 'rank'>

/** Opens a session for this browser; the token leaves the server in the cookie and nowhere else. */
export async function openSession(c: Context, parts: Parts, actor: Comer): Promise<void> {
  const token = newToken()
  const { role } = actor
  const subject = role === 'member' ? actor.member : role === 'seat' ? actor.seat : ''
  const workshop = role === 'member' ? null : actor.workshop
  const expiresAt = parts.clock.now() + lifetime[role]
  const old = getCookie(c, cookieName(c, parts.config, role))
  await parts.register.write(async (rows) => {
    if (old) await rows.remove('session', { id: hashOf(old), role })
    await rows.add('session', { id: hashOf(token), role, subject, workshop, expiresAt })
  })
  setCookie(c, cookieName(c, parts.config, role), token, {
    httpOnly: true,
    secure: isSecure(c, parts.config),
    sameSite: 'Strict',
    path: '/',
    maxAge: lifetime[role] / 1000,
  })
}

/** Ends the session this browser holds in that role, and says which it was. */
export async function closeSession(c: Context, parts: Parts, role: Role): Promise<string | undefined> {
  const token = getCookie(c, cookieName(c, parts.config, role))
  if (!token) return undefined
  const id = hashOf(token)
  await parts.register.write((rows) => rows.remove('session', { id, role }))
  deleteCookie(c, cookieName(c, parts.config, role), { path: '/', secure: isSecure(c, parts.config) })
  return id
}

/** The session this browser holds in that role, unless it has run out. */
export async function sessionOf<R extends Role>(
  c: Context,
  parts: Parts,
  role: R,
): Promise<Session<Extract<Actor, { role: R }>> | undefined> {
  const token = getCookie(c, cookieName(c, parts.config, role))
  if (!token) return undefined
  const found = await parts.register.read((rows) => actorOf(rows, hashOf(token), role))
  if (!found || found.row.expiresAt <= parts.clock.now()) return undefined
  const actor = found.actor as Extract<Actor, { role: R }>
  return { id: found.row.id, actor, expiresAt: found.row.expiresAt, secret: hashOf(`secret ${token}`) }
}

/** Whose session this is, as they are now; nobody's when it or they are gone. */
async function actorOf(rows: Rows, id: string, role: Role) {
  const row = await rows.get('session', id)
  if (row?.role !== role) return undefined
  const member = role === 'member' ? await rows.get('member', row.subject) : undefined
  const actor = actorIn(row, role, member)
  return actor && { row, actor }
}

/** Whether a session that was looked up before still is, and may do the same: nothing was ended or changed since. */
export const isStill = ({ register }: Pick<Parts, 'register'>, { id, actor }: Session): Promise<boolean> =>
  register.read(async (rows) => isDeepStrictEqual((await actorOf(rows, id, actor.role))?.actor, actor))

function actorIn({ subject, workshop }: Row<'session'>, role: Role, member?: Row<'member'>): Actor | undefined {
  switch (role) {
    case 'member':
      return member && { role, member: member.id as MemberId, rank: member.rank }
    case 'seat':
      return { role, seat: subject as SeatId, workshop: workshop as WorkshopId }
    case 'wall':
      return { role, workshop: workshop as WorkshopId }
  }
}

/** Every session this browser holds: member first, wall last. */
export async function sessionsOf(c: Context, parts: Parts): Promise<Session[]> {
  const held = await Promise.all(roles.map((role) => sessionOf(c, parts, role)))
  return held.filter((one) => one !== undefined)
}

/** The session to act under: the one asked for, otherwise the first held of member, seat and wall. */
export async function anySession(c: Context, parts: Parts, as?: Role): Promise<Session | undefined> {
  for (const role of as ? [as] : roles) {
    const session = await sessionOf(c, parts, role)
    if (session) return session
  }
  return undefined
}

/** Only those who have signed in come past, and past anything but a look only who is no reader; the route finds them in `c.var.member`. */
export const members = (parts: Parts) =>
  createMiddleware<Env>(async (c, next) => {
    const session = await sessionOf(c, parts, 'member')
    if (!session) return sayNo(c, refuse('not-signed-in'))
    if (session.actor.rank === 'reader' && c.req.method !== 'GET') return sayNo(c, refuse('not-allowed'))
    c.set('member', session.actor)
    return await next()
  })

/** Forgets sessions that have run out. Called at start. */
export async function sweepSessions(parts: Parts): Promise<void> {
  const now = parts.clock.now()
  await parts.register.write(async (rows) => {
    for (const session of await rows.find('session', {})) {
      if (session.expiresAt <= now) await rows.remove('session', { id: session.id })
    }
  })
}
