import { Hono } from 'hono'
import type { WorkshopId } from '#shared/ids.ts'
import { ok } from '#shared/result.ts'
import { type Phones, sendPeople } from '#shared/wire/rehearsal.ts'
import { makeRehearsal } from '../commands/makeRehearsal.ts'
import type { Parts } from '../ports/parts.ts'
import type { Env } from './env.ts'
import type { Live } from './live.ts'
import { named } from './named.ts'
import { body, reply } from './reply.ts'
import type { RoundTrips } from './roundTrips.ts'
import { members } from './sessions.ts'

/** Trying the room before the meeting: a rehearsal of its own, people who are played, and a light for each phone. */
export function rehearsalRoutes(
  parts: Parts,
  { documents, rehearsals }: Pick<Live, 'documents' | 'rehearsals'>,
  trips: RoundTrips,
) {
  const signedIn = members(parts)
  const make = makeRehearsal(parts, documents)
  const look = (workshop: WorkshopId): Phones => ({
    phones: trips.lights(workshop),
    played: rehearsals.count(workshop),
  })

  return new Hono<Env>()
    .post('/workshops/:workshop/rehearse', signedIn, async (c) => reply(c, await make(named(c, 'workshop'))))
    .post('/workshops/:workshop/rehearse/people', signedIn, body(sendPeople), async (c) =>
      reply(c, await rehearsals.send(named(c, 'workshop'), c.req.valid('json').people)),
    )
    .post('/workshops/:workshop/rehearse/home', signedIn, async (c) => {
      rehearsals.sendHome(named(c, 'workshop'))
      return reply(c, ok({ people: 0 }))
    })
    .get('/workshops/:workshop/phones', signedIn, async (c) => reply<Phones>(c, ok(look(named(c, 'workshop')))))
}
