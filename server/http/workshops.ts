import { type Context, Hono } from 'hono'
import { renderSVG } from 'uqr'
import { ok, refuse } from '#shared/result.ts'
import { newWorkshop, type WorkshopSummary } from '#shared/wire/http.ts'
import { createWorkshop } from '../commands/createWorkshop.ts'
import type { Config } from '../config.ts'
import type { Parts } from '../ports/parts.ts'
import type { Row } from '../ports/tables.ts'
import { addressOf } from './caller.ts'
import type { DoorGuard } from './doorGuard.ts'
import type { Env } from './env.ts'
import type { Live } from './live.ts'
import { body, reply, sayNo } from './reply.ts'
import { members } from './sessions.ts'

/** Homes and workshops: what a facilitator chooses from, makes and comes back to. */
export function workshopRoutes(
  parts: Parts,
  { documents, strain }: Pick<Live, 'documents' | 'strain'>,
  guard: DoorGuard,
) {
  const signedIn = members(parts)
  const create = createWorkshop(parts, documents)
  const all = () => parts.register.read((rows) => rows.find('workshop', {}, 'createdAt'))

  const show = async (c: Context, id: string): Promise<Response> => {
    const row = await parts.register.read((rows) => rows.get('workshop', id))
    if (!row) return sayNo(c, refuse('not-found'))
    guard.knows(addressOf(c, parts.config), id)
    return reply(c, ok(summaryOf(row, parts.config)))
  }

  return new Hono<Env>()
    .get('/homes', signedIn, async (c) => c.json(namesOf(await all())))
    .get('/workshops', signedIn, async (c) =>
      c.json((await all()).reverse().map((row) => summaryOf(row, parts.config))),
    )
    .post('/workshops', signedIn, body(newWorkshop), async (c) => {
      if (strain.isFull()) return sayNo(c, refuse('full'))
      const made = await create(c.req.valid('json'))
      return made.ok ? show(c, made.value) : sayNo(c, made)
    })
    .get('/workshops/:workshop', signedIn, (c) => show(c, c.req.param('workshop')))
}

const namesOf = (rows: Row<'workshop'>[]): string[] =>
  [...new Set(rows.map((row) => row.home))].sort((a, b) => a.localeCompare(b, 'da'))

/** A workshop's addresses. What opens a door or a wall stands after the `#`, where no log and no referrer sees it. */
export function summaryOf(row: Row<'workshop'>, { baseUrl }: Config): WorkshopSummary {
  const { id, title, home, date, template, code, deleteOn } = row
  const joinUrl = code ? `${baseUrl}/j#${code}` : `${baseUrl}/`
  return {
    id,
    title,
    home,
    date,
    template,
    state: row.state as WorkshopSummary['state'],
    code,
    boardUrl: `${baseUrl}/tavle/${id}`,
    joinUrl,
    wallUrl: `${baseUrl}/skaerm/${id}#${row.wallSecret}`,
    joinQrSvg: renderSVG(joinUrl),
    deleteOn,
  }
}
