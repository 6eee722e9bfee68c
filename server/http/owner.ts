import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { newId } from '#shared/ids.ts'
import { refuse } from '#shared/result.ts'
import { copyStores } from '../commands/copyStores.ts'
import { inside } from '../dataFolder.ts'
import type { Parts } from '../ports/parts.ts'
import { hashOf } from '../tokens.ts'
import type { Env } from './env.ts'
import { sayNo } from './reply.ts'

/**
 * For scripts on this machine, under the invitation in the data folder: whoever can read that could read the databases too.
 * The invitation is not used up.
 */
export function ownerRoutes(parts: Parts) {
  const isOwner = async (c: Context): Promise<boolean> => {
    const token = /^Bearer ([\w-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1]
    const link = token && (await parts.register.read((rows) => rows.get('link', hashOf(token))))
    return Boolean(link && link.kind === 'owner' && link.usedAt === null && link.expiresAt > parts.clock.now())
  }
  return new Hono<Env>().post('/owner/copy', async (c) => {
    if (!(await isOwner(c))) return sayNo(c, refuse('not-allowed'))
    const copy = join(inside.copies, newId())
    await copyStores(parts, join(parts.config.dataFolder, copy))
    return c.json({ copy })
  })
}
