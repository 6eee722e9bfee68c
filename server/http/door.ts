import { type Context, Hono } from 'hono'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { changeSeat, type DoorAnswer, door, type Me, openWall, takeSeat } from '#shared/wire/http.ts'
import { type Speaking, takeSeat as takeSeatCommand } from '../commands/takeSeat.ts'
import { sitByTicket, type Ticket, ticketBehind } from '../commands/tickets.ts'
import type { Parts } from '../ports/parts.ts'
import type { Row } from '../ports/tables.ts'
import { hashOf } from '../tokens.ts'
import { addressOf } from './caller.ts'
import type { DoorGuard } from './doorGuard.ts'
import type { Env } from './env.ts'
import { body, reply, sayNo } from './reply.ts'
import { closeSession, openSession, sessionOf } from './sessions.ts'

/**
 * How phones and walls come in, and how a phone goes. `onSeat` hears when a seat has come or speaks as somebody else; `onEnd`
 * hears of the session of one that has left.
 */
export function doorRoutes(
  parts: Parts,
  guard: DoorGuard,
  onSeat: (workshop: WorkshopId) => void,
  onEnd: (session: string) => void,
) {
  const take = takeSeatCommand(parts)
  const sitTicket = sitByTicket(parts)
  const addressHere = (c: Context): string => addressOf(c, parts.config)

  /** The workshop behind a code. The code is looked up first: only wrong ones are counted. */
  const behind = async (c: Context, code: string | undefined): Promise<Result<Row<'workshop'>>> => {
    if (code === undefined) return refuse('bad-input', { field: 'code' })
    const address = addressHere(c)
    const [workshop] = await parts.register.read((rows) => rows.find('workshop', { code }))
    if (!workshop) return shut(c, code, await guard.wrong(address))
    if (!(await guard.opens(address, workshop.id, code))) return refuse('too-many')
    guard.knows(address, code)
    return ok(workshop)
  }

  /** A code that opens nothing. While its door is closed it says so, and lets those in who sit inside already. */
  const shut = async (
    c: Context,
    shutCode: string,
    no: 'code-unknown' | 'too-many',
  ): Promise<Result<Row<'workshop'>>> => {
    const [workshop] = await parts.register.read((rows) => rows.find('workshop', { shutCode }))
    if (!workshop || no === 'too-many') return refuse(no)
    return (await seatHere(c, workshop.id)) ? ok(workshop) : refuse('code-closed')
  }

  /** A ticket that opens nothing is counted as a wrong code is. */
  const byTicket = async (c: Context, ticket: string): Promise<Result<Ticket>> => {
    const found = await parts.register.read((rows) => ticketBehind(rows, ticket))
    if (found.ok || found.no !== 'link-used') return found
    return (await guard.wrong(addressHere(c))) === 'too-many' ? refuse('too-many') : found
  }

  const tell = (c: Context, { id, title, home, deleteOn }: Row<'workshop'>, had: Speaking | undefined) => {
    const seat = had ? { workshop: id, voice: had.voice, scribe: had.scribe } : null
    const { controller } = parts.config
    return reply<DoorAnswer>(c, ok({ workshop: id, title, home, deleteOn, controller, seat }))
  }

  /** A ticket that somebody sits by already puts this phone in their place. */
  const tellOfTicket = async (c: Context, ticket: string): Promise<Response> => {
    const found = await byTicket(c, ticket)
    if (!found.ok) return sayNo(c, found)
    const { workshop, seat } = found.value
    const had = await sessionOf(c, parts, 'seat')
    if (seat && had?.actor.seat !== seat.id)
      await openSession(c, parts, { role: 'seat', seat: seat.id, workshop: workshop.id as WorkshopId })
    return tell(c, workshop, seat)
  }

  const sitBy = async (c: Context, ticket: string, speaking: Speaking): Promise<Response> => {
    const found = await byTicket(c, ticket)
    if (!found.ok) return sayNo(c, found)
    const had = await sessionOf(c, parts, 'seat')
    const sat = await sitTicket(ticket, speaking, had?.actor.seat)
    if (!sat.ok) return sayNo(c, sat)
    const workshop = sat.value.workshop as WorkshopId
    if (sat.value.id !== had?.actor.seat) await openSession(c, parts, { role: 'seat', seat: sat.value.id, workshop })
    onSeat(workshop)
    return reply<Me['seat']>(c, ok({ workshop, voice: sat.value.voice, scribe: sat.value.scribe }))
  }

  const seatHere = async (c: Context, workshop: string): Promise<Row<'seat'> | undefined> => {
    const session = await sessionOf(c, parts, 'seat')
    if (session?.actor.workshop !== workshop) return undefined
    return parts.register.read((rows) => rows.get('seat', session.actor.seat))
  }

  const sit = async (
    c: Context,
    workshop: WorkshopId,
    { voice, scribe }: Speaking,
    isNew: boolean,
  ): Promise<Response> => {
    const had = await sessionOf(c, parts, 'seat')
    const seat = await take(
      workshop,
      { voice, scribe },
      had?.actor.workshop === workshop ? had.actor.seat : undefined,
      isNew,
    )
    if (!seat) return sayNo(c, refuse('not-signed-in'))
    if (seat !== had?.actor.seat) await openSession(c, parts, { role: 'seat', seat, workshop })
    onSeat(workshop)
    return reply<Me['seat']>(c, ok({ workshop, voice, scribe }))
  }

  return new Hono<Env>()
    .post('/door', body(door), async (c) => {
      const { code, ticket } = c.req.valid('json')
      if (ticket) return tellOfTicket(c, ticket)
      const found = await behind(c, code)
      return found.ok ? tell(c, found.value, await seatHere(c, found.value.id)) : sayNo(c, found)
    })
    .post('/seat', body(takeSeat), async (c) => {
      const ask = c.req.valid('json')
      if (ask.ticket) return sitBy(c, ask.ticket, ask)
      const found = await behind(c, ask.code)
      return found.ok ? sit(c, found.value.id as WorkshopId, ask, found.value.code !== null) : sayNo(c, found)
    })
    .patch('/seat', body(changeSeat), async (c) => {
      const had = await sessionOf(c, parts, 'seat')
      return had ? sit(c, had.actor.workshop, c.req.valid('json'), false) : sayNo(c, refuse('not-signed-in'))
    })
    .post('/seat/leave', async (c) => {
      const session = await closeSession(c, parts, 'seat')
      if (session) onEnd(session)
      return c.json({})
    })
    .post('/wall', body(openWall), async (c) => {
      const wallKey = hashOf(c.req.valid('json').key)
      const [found] = await parts.register.read((rows) => rows.find('workshop', { wallKey }))
      if (!found) return sayNo(c, refuse('not-found'))
      const workshop = found.id as WorkshopId
      guard.knows(addressHere(c), workshop)
      await openSession(c, parts, { role: 'wall', workshop })
      return reply<Me['wall']>(c, ok({ workshop }))
    })
}
