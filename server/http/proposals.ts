import { Hono } from 'hono'
import * as v from 'valibot'
import { refuse } from '#shared/result.ts'
import { promote as promoteBody, reword, submit } from '#shared/wire/http.ts'
import { exportBoard } from '../commands/exportBoard.ts'
import { exportProposal } from '../commands/exportProposal.ts'
import { getProposal, getSources, listProposals } from '../commands/listProposals.ts'
import { promote } from '../commands/promote.ts'
import { rewordSource } from '../commands/rewordSource.ts'
import { submit as submitCommand } from '../commands/submit.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import type { Env } from './env.ts'
import { handOver } from './handOver.ts'
import { named } from './named.ts'
import { body, reply, sayNo } from './reply.ts'
import { members } from './sessions.ts'

/** Cards that become proposals, proposals that are sent, and the files of both. */
export function proposalRoutes(parts: Parts, documents: Documents) {
  const signedIn = members(parts)
  const deeds = {
    list: listProposals(parts),
    get: getProposal(parts),
    sources: getSources(parts),
    reword: rewordSource(parts),
    promote: promote(parts, documents),
    submit: submitCommand(parts, documents),
    file: exportProposal(parts, documents),
    board: exportBoard(parts, documents),
  }

  return new Hono<Env>()
    .get('/proposals', signedIn, async (c) => reply(c, await deeds.list(c.var.member)))
    .get('/proposals/:proposal', signedIn, async (c) => reply(c, await deeds.get(c.var.member, named(c, 'proposal'))))
    .get('/proposals/:proposal/sources', signedIn, async (c) =>
      reply(c, await deeds.sources(c.var.member, named(c, 'proposal'))),
    )
    .post('/proposals/:proposal/sources/:note', signedIn, body(reword), async (c) =>
      reply(c, await deeds.reword(c.var.member, named(c, 'proposal'), named(c, 'note'), c.req.valid('json').text)),
    )
    .post('/proposals/:proposal/submit', signedIn, body(submit), async (c) =>
      reply(c, await deeds.submit(c.var.member, named(c, 'proposal'), c.req.valid('json').version)),
    )
    .get('/proposals/:proposal/export/:format', signedIn, async (c) => {
      const version = v.safeParse(wantedVersion, c.req.query('version'))
      if (!version.success) return sayNo(c, refuse('bad-input', { field: 'version' }))
      const format = c.req.param('format')
      return handOver(c, await deeds.file(c.var.member, named(c, 'proposal'), format, version.output))
    })
    .post('/workshops/:workshop/cards/:card/promote', signedIn, body(promoteBody), async (c) => {
      const { answered } = c.req.valid('json')
      return reply(c, await deeds.promote(c.var.member, named(c, 'workshop'), named(c, 'card'), answered))
    })
    .get('/workshops/:workshop/export/:format', signedIn, async (c) =>
      handOver(c, await deeds.board(c.var.member, named(c, 'workshop'), c.req.param('format'), c.req.query('zone'))),
    )
}

const wantedVersion = v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number)))
