import { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, refuse } from '#shared/result.ts'
import { erase, eraseNotes, eraseOwn, keep } from '#shared/wire/erase.ts'
import { eraseNotes as eraseNotesCommand } from '../commands/eraseNote.ts'
import { eraseOwn as eraseOwnCommand } from '../commands/eraseOwn.ts'
import { eraseWorkshop } from '../commands/eraseWorkshop.ts'
import { keepUntil } from '../commands/keepUntil.ts'
import { listNotes } from '../commands/listNotes.ts'
import type { Parts } from '../ports/parts.ts'
import type { Env } from './env.ts'
import type { Live } from './live.ts'
import { named } from './named.ts'
import { body, reply, sayNo } from './reply.ts'
import { members, sessionOf } from './sessions.ts'

/** How often one seat may erase all of its own: the board begins anew for everybody each time. A count in so many seconds. */
const ownErasures = { points: 3, duration: 600 }

/** How long raw notes are kept, their deletion, and what it leaves behind. */
export function erasureRoutes(parts: Parts, live: Live) {
  const signedIn = members(parts)
  const keepNotes = keepUntil(parts)
  const eraseAll = eraseWorkshop(parts, live)
  const eraseSome = eraseNotesCommand(parts, live.documents)
  const eraseMine = eraseOwnCommand(parts, live.documents)
  const mayAgain = new RateLimiterMemory(ownErasures)
  const notes = listNotes(parts, live.documents)

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
    .get('/workshops/:workshop/notes', signedIn, async (c) => reply(c, await notes(c.var.member, named(c, 'workshop'))))
    .post('/workshops/:workshop/notes/erase', signedIn, body(eraseNotes), async (c) => {
      const id = named<'workshop'>(c, 'workshop')
      const erased = await eraseSome(id, c.req.valid('json').notes, 'person')
      if (erased.ok) live.rooms.refresh(id)
      return reply(c, erased)
    })
    .post('/workshops/:workshop/notes/:note/erase', signedIn, async (c) => {
      const id = named<'workshop'>(c, 'workshop')
      const erased = await eraseSome(id, [named<'item'>(c, 'note')], 'person')
      if (erased.ok) live.rooms.refresh(id)
      return reply(c, erased.ok ? ok(erased.value[0]) : erased)
    })
    .post('/seat/erase', body(eraseOwn), async (c) => {
      const session = await sessionOf(c, parts, 'seat')
      if (!session) return sayNo(c, refuse('not-signed-in'))
      const { seat, workshop } = session.actor
      const isSoon = await mayAgain.consume(seat).then(
        () => false,
        () => true,
      )
      if (isSoon) return sayNo(c, refuse('too-many'))
      const erased = await eraseMine(seat, workshop, c.req.valid('json').ideas)
      if (erased.ok) live.rooms.refresh(workshop)
      return reply(c, erased)
    })
    .get('/erasures/:erased', signedIn, async (c) => {
      const erasure = await parts.register.read((rows) => rows.get('erasure', c.req.param('erased')))
      return reply(c, erasure ? ok(erasure.receipt) : refuse('not-found'))
    })
}
