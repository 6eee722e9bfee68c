import { Hono } from 'hono'
import { printKit } from '#shared/wire/http.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { countTickets, makeKit, renewCodes } from '../commands/tickets.ts'
import type { Parts } from '../ports/parts.ts'
import type { LiveRooms } from '../workshop/rooms.ts'
import type { Env } from './env.ts'
import { handOver } from './handOver.ts'
import { named } from './named.ts'
import { body, reply } from './reply.ts'
import { members } from './sessions.ts'

/** The paper of a meeting: made, counted and made worthless. */
export function ticketRoutes(parts: Parts, rooms: Pick<LiveRooms, 'refresh'>) {
  const signedIn = members(parts)
  const [make, count, renew] = [makeKit(parts), countTickets(parts), renewCodes(parts)]

  return new Hono<Env>()
    .get('/workshops/:workshop/tickets', signedIn, async (c) => reply(c, await count(named(c, 'workshop'))))
    .post('/workshops/:workshop/kit', signedIn, body(printKit), async (c) =>
      handOver(c, await make(named(c, 'workshop'), c.req.valid('json'))),
    )
    .post('/workshops/:workshop/tickets/renew', signedIn, async (c) => {
      const workshop: WorkshopId = named(c, 'workshop')
      const done = await renew(workshop)
      if (done.ok) rooms.refresh(workshop)
      return reply(c, done)
    })
}
