import { sValidator } from '@hono/standard-validator'
import type { Context } from 'hono'
import type { GenericSchema } from 'valibot'
import { type No, type Refusal, type Result, refusals, refuse } from '#shared/result.ts'
import { refusals as da } from '#shared/texts/da/refusals.ts'
import { refusals as en } from '#shared/texts/en/refusals.ts'
import type { HttpNo } from '#shared/wire/http.ts'
import { refused } from '../metrics.ts'

/** A refusal as it travels: its status, its word for programs, its sentence in the reader's language. */
export function sayNo(c: Context, { no, about }: No): Response {
  const english = /^en\b/i.test(c.req.header('accept-language') ?? '')
  refused.inc({ code: no })
  const answer: HttpNo = { no, sentence: (english ? en : da)[no], ...(about && { about }) }
  return c.json(answer, refusals[no])
}

/** Answers with the value, `{}` when there is none, or with the refusal. */
export const reply = <T>(c: Context, result: Result<T>): Response =>
  result.ok ? c.json(result.value ?? {}) : sayNo(c, result)

const isRefusal = (word: string): word is Refusal => Object.hasOwn(refusals, word)

/** Parses a JSON body at the edge. A schema's own word is the refusal where it has one ("weak-passphrase"). */
export const body = <S extends GenericSchema>(schema: S) =>
  sValidator('json', schema, (result, c) => {
    if (result.success) return
    const issue = result.error[0]
    const word = issue?.message ?? ''
    const field = issue?.path?.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
    return sayNo(c, refuse(isRefusal(word) ? word : 'bad-input', field ? { field } : undefined))
  })
