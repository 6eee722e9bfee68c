import { Hono } from 'hono'
import type { WorkshopId } from '#shared/ids.ts'
import { changeScript as changed, saveTemplate as saved, shareTemplate as told } from '#shared/wire/scripts.ts'
import { changeScript, getScript } from '../commands/changeScript.ts'
import { deleteTemplate, offeredTemplates, saveTemplate, shareTemplate } from '../commands/ownTemplates.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import type { LiveRooms } from '../workshop/rooms.ts'
import type { Env } from './env.ts'
import { named } from './named.ts'
import { body, reply } from './reply.ts'
import { members } from './sessions.ts'

/** Scripts: those one can choose among and keep, and that of a workshop as long as its steps have not been reached. */
export function scriptRoutes(parts: Parts, documents: Documents, rooms: Pick<LiveRooms, 'refresh'>) {
  const signedIn = members(parts)
  const offered = offeredTemplates(parts)
  const [save, share, remove] = [saveTemplate(parts), shareTemplate(parts), deleteTemplate(parts)]
  const [get, change] = [getScript(parts), changeScript(parts, documents)]

  return new Hono<Env>()
    .get('/templates', signedIn, async (c) => c.json(await offered(c.var.member)))
    .post('/templates', signedIn, body(saved), async (c) => reply(c, await save(c.var.member, c.req.valid('json'))))
    .patch('/templates/:template', signedIn, body(told), async (c) =>
      reply(c, await share(c.var.member, named(c, 'template'), c.req.valid('json').shared)),
    )
    .post('/templates/:template/remove', signedIn, async (c) =>
      reply(c, await remove(c.var.member, named(c, 'template'))),
    )
    .get('/workshops/:workshop/script', signedIn, async (c) => reply(c, await get(named(c, 'workshop'))))
    .patch('/workshops/:workshop/script', signedIn, body(changed), async (c) => {
      const workshop: WorkshopId = named(c, 'workshop')
      const done = await change(workshop, c.req.valid('json'))
      if (done.ok) rooms.refresh(workshop)
      return reply(c, done)
    })
}
