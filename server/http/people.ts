import { createHmac, randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { MemberId, SeatId } from '#shared/ids.ts'
import { voices } from '#shared/programme/codes.ts'
import { ok, refuse } from '#shared/result.ts'
import { moveDoor as doorMoved, type People, sendOut as sentOut, setRank as rankSet } from '#shared/wire/people.ts'
import { moveDoor } from '../commands/door.ts'
import { listMembers, removeMember, setRank } from '../commands/membership.ts'
import { sendOut } from '../commands/sendOut.ts'
import type { Parts } from '../ports/parts.ts'
import type { LiveRooms } from '../workshop/rooms.ts'
import type { Env } from './env.ts'
import { type Lines, personOf } from './lines.ts'
import { named } from './named.ts'
import { body, reply, sayNo } from './reply.ts'
import { members } from './sessions.ts'

/** Who is in a workshop and who may sign in at all; and the way out, which their open sockets take at once. */
export function peopleRoutes(parts: Parts, rooms: Pick<LiveRooms, 'refresh'>, lines: Lines) {
  const signedIn = members(parts)
  const { register } = parts
  const out = sendOut(parts)
  const [list, rank, remove] = [listMembers(parts), setRank(parts), removeMember(parts)]

  const key = randomBytes(32)
  const handleOf = (seat: string): string => createHmac('sha256', key).update(seat).digest('base64url').slice(0, 22)
  /** Seats whose phone can still come: it has neither left nor been sent out, and its time has not run out. */
  const seatsOf = (workshop: string) =>
    register.read(async (rows) => {
      const open = new Set((await rows.find('session', { workshop, role: 'seat' })).map(({ subject }) => subject))
      return (await rows.find('seat', { workshop, out: false })).filter(({ id }) => open.has(id))
    })
  const seatPerson = (seat: SeatId, workshop: string) =>
    personOf({ role: 'seat', seat, workshop: workshop as Parameters<typeof out>[0] })

  const peopleIn = async (workshop: string): Promise<People | undefined> => {
    const row = await register.read((rows) => rows.get('workshop', workshop))
    if (!row) return undefined
    const seats = (await seatsOf(workshop)).map(({ id, voice, scribe }) => {
      const isHere = lines.actor(seatPerson(id, workshop)) !== undefined
      return { seat: handleOf(id), voice, scribe, isHere }
    })
    // Handles are random, so this order says nothing about who came when.
    const place = ({ voice, seat }: (typeof seats)[number]) => `${voices.indexOf(voice)} ${seat}`
    return { isDoorOpen: row.code !== null, seats: seats.sort((a, b) => (place(a) < place(b) ? -1 : 1)) }
  }
  const showPeople = async (c: Context, workshop: string) => {
    const people = await peopleIn(workshop)
    return people ? reply<People>(c, ok(people)) : sayNo(c, refuse('not-found'))
  }

  return new Hono<Env>()
    .get('/workshops/:workshop/people', signedIn, (c) => showPeople(c, named(c, 'workshop')))
    .post('/workshops/:workshop/people/:seat/out', signedIn, body(sentOut), async (c) => {
      const workshop = named<'workshop'>(c, 'workshop')
      const seat = (await seatsOf(workshop)).find(({ id }) => handleOf(id) === c.req.param('seat'))
      if (!seat) return sayNo(c, refuse('not-found'))
      const gone = await out(workshop, seat.id, c.req.valid('json'))
      if (!gone.ok) return sayNo(c, gone)
      lines.sendOut(seatPerson(seat.id, workshop))
      rooms.refresh(workshop)
      return showPeople(c, workshop)
    })
    .post('/workshops/:workshop/door', signedIn, body(doorMoved), async (c) => {
      const workshop = named<'workshop'>(c, 'workshop')
      await register.write(async (rows) => {
        const row = await rows.get('workshop', workshop)
        if (row) await moveDoor(rows, row, c.req.valid('json').open)
      })
      rooms.refresh(workshop)
      return showPeople(c, workshop)
    })
    .get('/members', signedIn, async (c) => reply(c, await list(c.var.member)))
    .patch('/members/:member', signedIn, body(rankSet), async (c) => {
      const member = named<'member'>(c, 'member')
      const done = await rank(c.var.member, member, c.req.valid('json').rank)
      if (done.ok) lines.comeBack(memberPerson(member))
      return reply(c, done)
    })
    .post('/members/:member/remove', signedIn, async (c) => {
      const member = named<'member'>(c, 'member')
      const done = await remove(c.var.member, member)
      if (done.ok) lines.sendOut(memberPerson(member))
      return reply(c, done)
    })
}

const memberPerson = (member: MemberId): string => personOf({ role: 'member', member })
