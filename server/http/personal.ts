import { Hono } from 'hono'
import { answerPersonal, rewordItem } from '#shared/wire/http.ts'
import { answerBoard, boardQuestions, rewordOnBoard } from '../commands/boardQuestions.ts'
import type { Parts } from '../ports/parts.ts'
import type { Documents } from '../sync/documents.ts'
import type { Env } from './env.ts'
import { named } from './named.ts'
import { body, reply } from './reply.ts'
import { members } from './sessions.ts'

/** What on a board looks like a human being, and the answers to it, before a file of the board leaves the house. */
export function personalRoutes(parts: Parts, documents: Documents) {
  const signedIn = members(parts)
  const questions = boardQuestions(parts, documents)
  const answer = answerBoard(parts, documents)
  const reword = rewordOnBoard(parts, documents)

  return new Hono<Env>()
    .get('/workshops/:workshop/personal', signedIn, async (c) =>
      reply(c, await questions(c.var.member, named(c, 'workshop'))),
    )
    .post('/workshops/:workshop/personal', signedIn, body(answerPersonal), async (c) =>
      reply(c, await answer(c.var.member, named(c, 'workshop'), c.req.valid('json').answered)),
    )
    .post('/workshops/:workshop/personal/:item', signedIn, body(rewordItem), async (c) => {
      const { field, text } = c.req.valid('json')
      return reply(c, await reword(c.var.member, named(c, 'workshop'), named(c, 'item'), field, text))
    })
}
