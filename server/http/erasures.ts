import { Hono } from 'hono'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, refuse } from '#shared/result.ts'
import { erase, keep } from '#shared/wire/erase.ts'
import { eraseWorkshop } from '../commands/eraseWorkshop.ts'
import { keepUntil } from '../commands/keepUntil.ts'
import type { Parts } from '../ports/parts.ts'
import type { Env } from './env.ts'
import type { Live } from './live.ts'
import { body, reply, sayNo } from './reply.ts'
import { members } from './sessions.ts'

/** How long raw notes are kept, their deletion, and what it leaves behind. */
export function erasureRoutes(parts: Parts, live: Live) {
  const signedIn = members(parts)
  const keepNotes = keepUntil(parts)
  const eraseAll = eraseWorkshop(parts, live)

  /** Whether somebody has written what this workshop is called, or its door's code. */
  const isMeant = async (id: string, confirm: string): Promise<boolean> => {
    const workshop = await parts.register.read((rows) => rows.get('workshop', id))
    const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLocaleLowerCase('da')
    const isCode = workshop?.code !== null && workshop?.code === confirm.replace(/\s/g, '')
    return !workshop || isCode || plain(confirm) === plain(workshop.title)
  }

  return new Hono<Env>()
    .patch('/workshops/:workshop', signedIn, body(keep), async (c) =>
      reply(c, await keepNotes(c.var.member, c.req.param('workshop'), c.req.valid('json').deleteOn)),
    )
    .post('/workshops/:workshop/erase', signedIn, body(erase), async (c) => {
      const id = c.req.param('workshop')
      const { confirm } = c.req.valid('json')
      if (!(await isMeant(id, confirm))) return sayNo(c, refuse('bad-input', { field: 'confirm' }))
      return reply(c, await eraseAll(id as WorkshopId, 'person'))
    })
    .get('/erasures/:workshop', signedIn, async (c) => {
      const erasure = await parts.register.read((rows) => rows.get('erasure', c.req.param('workshop')))
      return reply(c, erasure ? ok(erasure.receipt) : refuse('not-found'))
    })
}
