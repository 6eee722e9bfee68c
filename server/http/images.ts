import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { access, type Access, type Actor, mayWrite } from '#shared/access.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { refuse } from '#shared/result.ts'
import { imageSize } from '#shared/wire/images.ts'
import { addImage } from '../commands/addImage.ts'
import { createQueue } from '../images/queue.ts'
import { readFile } from '../images/readFile.ts'
import { redraw } from '../images/redraw.ts'
import type { Parts } from '../ports/parts.ts'
import type { LiveRooms } from '../workshop/rooms.ts'
import type { Env } from './env.ts'
import { personOf } from './lines.ts'
import { named } from './named.ts'
import { reply, sayNo } from './reply.ts'
import { sessionsOf } from './sessions.ts'

/** Whoever opens the address of an image by itself gets a file to keep, in a page that may do nothing. */
const sandbox = "default-src 'none'; sandbox"

/** Images of a board: whoever may write it at that moment adds them, everybody in the workshop sees them. */
export function imageRoutes(parts: Parts, rooms: Pick<LiveRooms, 'moment'>) {
  const { limits } = parts.config
  const queue = createQueue(limits.imagesUnderWay)
  const add = addImage(parts)
  const bytesMax = { member: limits.imageMemberBytes, seat: limits.imageGuestBytes, wall: 0 }
  /** Facilitators can always add some, however many participants have added. */
  const most = { member: limits.imagesPerRoom, seat: Math.ceil(limits.imagesPerRoom * 0.8), wall: 0 }

  /** Whom this browser may act as here: of those it is, the one that may do most with the board. */
  const whoHere = async (c: Context, workshop: WorkshopId): Promise<{ actor: Actor; may: Access } | undefined> => {
    const moment = await rooms.moment(workshop)
    const here = (await sessionsOf(c, parts)).map(({ actor }) => ({
      actor,
      may: access(actor, { kind: 'board', id: workshop }, moment),
    }))
    return here.find(({ may }) => mayWrite(may)) ?? here.find(({ may }) => may !== 'none') ?? here[0]
  }

  return new Hono<Env>()
    .post('/workshops/:workshop/images', async (c) => {
      const workshop = named<'workshop'>(c, 'workshop')
      const who = await whoHere(c, workshop)
      if (!who) return sayNo(c, refuse('not-signed-in'))
      if (!(await isThere(parts, workshop))) return sayNo(c, refuse('not-found'))
      if (who.may === 'none') return sayNo(c, refuse('not-allowed'))
      if (!mayWrite(who.may)) return sayNo(c, refuse('step-closed'))
      const { role } = who.actor
      const added = await queue.enter(
        personOf(who.actor),
        () => readFile(c.req.raw, bytesMax[role]),
        async (file) => {
          const drawn = await redraw(file, limits.imagePixels)
          return drawn.ok ? add(workshop, drawn.value, most[role]) : drawn
        },
      )
      return reply(c, added)
    })
    .get('/workshops/:workshop/images/:image', async (c) => {
      const workshop = named<'workshop'>(c, 'workshop')
      const size = v.safeParse(v.optional(imageSize, 'full'), c.req.query('size'))
      if (!size.success) return sayNo(c, refuse('bad-input', { field: 'size' }))
      const who = await whoHere(c, workshop)
      if (!who) return sayNo(c, refuse('not-signed-in'))
      if (who.may === 'none') return sayNo(c, refuse('not-allowed'))
      const image = named<'image'>(c, 'image')
      const found = await parts.register.read((rows) => rows.get('pixels', `${image}/${size.output}`))
      if (found?.workshop !== workshop) return sayNo(c, refuse('not-found'))
      return c.body(new Uint8Array(Buffer.from(found.webp, 'base64')), 200, {
        'content-type': 'image/webp',
        'content-disposition': isShown(c) ? 'inline' : `attachment; filename="${image}.webp"`,
        'content-security-policy': sandbox,
        // It never changes; but whoever has left the meeting, or somebody else on the same tablet, asks again.
        'cache-control': 'private, max-age=31536000, immutable',
        vary: 'cookie, sec-fetch-dest, sec-fetch-site',
      })
    })
}

/** Whether one of our own pages asks for it to show it. Browsers that do not say show an attachment in a page all the same. */
const isShown = (c: Context): boolean =>
  c.req.header('sec-fetch-dest') === 'image' && c.req.header('sec-fetch-site') === 'same-origin'

const isThere = async (parts: Parts, workshop: WorkshopId): Promise<boolean> =>
  (await parts.register.read((rows) => rows.get('workshop', workshop))) !== undefined
