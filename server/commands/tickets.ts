import { newId, type SeatId, type WorkshopId } from '#shared/ids.ts'
import { ok, type Result, refuse } from '#shared/result.ts'
import { kit as t } from '#shared/texts/da/kit.ts'
import { fileName } from '../export/fileName.ts'
import { printKit } from '../export/kit.ts'
import type { Parts } from '../ports/parts.ts'
import type { Rows } from '../ports/register.ts'
import type { Row } from '../ports/tables.ts'
import { hashOf, newToken } from '../tokens.ts'
import { drawCode } from './door.ts'
import type { ExportedFile } from './exportProposal.ts'
import type { Speaking } from './takeSeat.ts'

/** A workshop has no more working tickets than this. */
const most = 1000

/**
 * Prints the paper of a meeting. Its seat tickets are made for it: only their hashes are kept, and only once the paper is
 * there, so that nothing works that nobody holds.
 */
export const makeKit =
  ({ register, config }: Pick<Parts, 'register' | 'config'>) =>
  async (id: WorkshopId, ask: { tickets: number; papers: number }): Promise<Result<ExportedFile>> => {
    const row = await register.read((rows) => rows.get('workshop', id))
    if (!row) return refuse('not-found')
    const { title, home, date, steps, votesPerPerson: votes, code } = row
    const { baseUrl } = config
    const tokens = Array.from({ length: ask.tickets }, newToken)
    const made = await printKit({
      title,
      home,
      date,
      steps,
      votes,
      papers: ask.papers,
      door: code === null ? null : { code, address: baseUrl.replace(/^https?:\/\//, ''), url: `${baseUrl}/j#${code}` },
      tickets: tokens.map((token) => `${baseUrl}/j#t=${token}`),
    })
    if (!made.ok) return made
    const kept = await register.write(async (rows) => {
      if (!(await rows.get('workshop', id))) return refuse('not-found')
      if ((await rows.count('ticket', { workshop: id })) + tokens.length > most) return refuse('too-many')
      for (const token of tokens) await rows.add('ticket', { id: hashOf(token), workshop: id, seat: null })
      return ok(undefined)
    })
    if (!kept.ok) return kept
    return ok({ ...made.value, type: 'application/pdf', fileName: fileName([t.fileKind, title, date], 'pdf') })
  }

/** How many printed tickets of a workshop work. */
export const countTickets =
  ({ register }: Pick<Parts, 'register'>) =>
  (workshop: WorkshopId): Promise<Result<{ out: number }>> =>
    register.read(async (rows) => ok({ out: await rows.count('ticket', { workshop }) }))

/** From now on no paper that is out there opens anything: neither its tickets nor its code. Those inside stay. */
export const renewCodes =
  ({ register }: Pick<Parts, 'register'>) =>
  (workshop: WorkshopId): Promise<Result<{ out: number }>> =>
    register.write(async (rows) => {
      const row = await rows.get('workshop', workshop)
      if (!row) return refuse('not-found')
      await rows.remove('ticket', { workshop })
      if (row.code !== null) await drawCode(rows, workshop)
      return ok({ out: 0 })
    })

/** A ticket that works: whose workshop it is of, and who sits by it already. */
export interface Ticket {
  workshop: Row<'workshop'>
  seat: Row<'seat'> | undefined
}

/** What a ticket opens. Somebody who was sent out does not come back by theirs; a closed meeting lets nobody in. */
export async function ticketBehind(rows: Rows, token: string): Promise<Result<Ticket>> {
  const ticket = await rows.get('ticket', hashOf(token))
  const workshop = ticket && (await rows.get('workshop', ticket.workshop))
  if (!workshop) return refuse('link-used')
  const seat = ticket.seat ? await rows.get('seat', ticket.seat) : undefined
  if (seat?.out) return refuse('link-used')
  if (workshop.state === 'closed' || (!seat && workshop.code === null)) return refuse('code-closed')
  return ok({ workshop, seat })
}

/**
 * Gives whoever holds a ticket its seat: the one it has made before, on whichever phone, otherwise the one this phone has
 * already, otherwise a new one.
 */
export const sitByTicket =
  ({ register, clock }: Pick<Parts, 'register' | 'clock'>) =>
  (token: string, { voice, scribe }: Speaking, had: SeatId | undefined): Promise<Result<Row<'seat'>>> =>
    register.write(async (rows) => {
      const found = await ticketBehind(rows, token)
      if (!found.ok) return found
      const workshop = found.value.workshop.id
      const own = had && (await rows.get('seat', had))
      const mine = own && own.workshop === workshop && !own.out ? own : undefined
      const made: Row<'seat'> = { id: newId<'seat'>(), workshop, voice, scribe, joinedAt: clock.now(), out: false }
      const seat = { ...(found.value.seat ?? mine ?? made), voice, scribe }
      if (seat.id === made.id) await rows.add('seat', seat)
      else await rows.change('seat', seat.id, { voice, scribe })
      await rows.change('ticket', hashOf(token), { seat: seat.id })
      return ok(seat)
    })
