import type { Context } from 'hono'
import type { Result } from '#shared/result.ts'
import type { ExportedFile } from '../commands/exportProposal.ts'
import { sayNo } from './reply.ts'

/** A file to keep, never to open in the page. What it lacks is said in a header of its own. */
export function handOver(c: Context, made: Result<ExportedFile>): Response {
  if (!made.ok) return sayNo(c, made)
  const { bytes, type, fileName, remark } = made.value
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${fileName}"`,
    ...(remark && { 'frirum-remark': remark }),
  })
}
