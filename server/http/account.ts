import { type Context, Hono } from 'hono'
import type { MemberId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { acceptInvite, login, type Me, setup } from '#shared/wire/http.ts'
import { becomeMember } from '../commands/becomeMember.ts'
import { makeLink, needsSetup } from '../commands/links.ts'
import { logIn } from '../commands/logIn.ts'
import type { Parts } from '../ports/parts.ts'
import { addressOf } from './caller.ts'
import type { Env } from './env.ts'
import { createLoginGuard } from './loginGuard.ts'
import { body, reply, sayNo } from './reply.ts'
import { closeSession, members, openSession, sessionOf } from './sessions.ts'

/** Who this browser is, and how a member comes in and goes out. `onEnd` hears of sessions that were ended on purpose. */
export function accountRoutes(parts: Parts, onEnd: (session: string) => void) {
  const guard = createLoginGuard(parts.config.limits)
  const become = becomeMember(parts)
  const enter = logIn(parts)
  const invite = makeLink(parts)

  const signIn = async (c: Context, result: Result<MemberId>): Promise<Response> => {
    if (!result.ok) return sayNo(c, result)
    await openSession(c, parts, { role: 'member', member: result.value })
    return c.json({})
  }

  return new Hono<Env>()
    .get('/me', async (c) => c.json(await whoIs(c, parts)))
    .post('/setup', body(setup), async (c) => signIn(c, await become('setup', c.req.valid('json'))))
    .post('/login', body(login), async (c) => {
      const ask = c.req.valid('json')
      const [address, who] = [addressOf(c, parts.config), ask.who.toLowerCase()]
      if (!(await guard.take(address, who))) return sayNo(c, refuse('too-many'))
      const result = await enter(ask)
      if (result.ok) await guard.giveBack(address, who)
      return signIn(c, result)
    })
    .post('/logout', async (c) => {
      const session = await closeSession(c, parts, 'member')
      if (session) onEnd(session)
      return c.json({})
    })
    .post('/invites', members(parts), async (c) =>
      reply(c, ok({ url: `${parts.config.baseUrl}/invitation#${await invite('invite')}` })),
    )
    .post('/invites/accept', body(acceptInvite), async (c) => signIn(c, await become('invite', c.req.valid('json'))))
}

/** Which sessions this browser holds, and what a page needs to know of them. */
async function whoIs(c: Context, parts: Parts): Promise<Me> {
  const [member, seat, wall] = await Promise.all([
    sessionOf(c, parts, 'member'),
    sessionOf(c, parts, 'seat'),
    sessionOf(c, parts, 'wall'),
  ])
  const [memberRow, seatRow] = await parts.register.read(async (rows) => [
    member && (await rows.get('member', member.actor.member)),
    seat && (await rows.get('seat', seat.actor.seat)),
  ])
  const sitting = seat?.id.slice(0, 12) ?? ''
  return {
    setupNeeded: await needsSetup(parts),
    member: memberRow ? { id: memberRow.id, role: memberRow.role, rank: memberRow.rank } : null,
    seat: seatRow ? { workshop: seatRow.workshop, voice: seatRow.voice, scribe: seatRow.scribe, sitting } : null,
    wall: wall ? { workshop: wall.actor.workshop } : null,
  }
}
