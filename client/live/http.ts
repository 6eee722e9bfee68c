import type { No, Refusal, Result } from '#shared/result.ts'
import { ok, refusals, refuse } from '#shared/result.ts'
import type { HttpNo } from '#shared/wire/http.ts'

/** A refusal as it came over the wire; a word this page does not know yet is `broken`. */
export const heardNo = (no: string, about?: No['about']): No =>
  refuse(Object.hasOwn(refusals, no) ? (no as Refusal) : 'broken', about)

/** Asks the server's HTTP API. Never throws: no network and every refusal come back as values. */
export async function ask<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Result<T>> {
  try {
    const answer = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
    })
    const said: unknown = await answer.json()
    if (answer.ok) return ok(said as T)
    const { no, about } = said as HttpNo
    return heardNo(no, about)
  } catch {
    return refuse('no-network')
  }
}
