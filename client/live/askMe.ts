import type { Result } from '#shared/result.ts'
import type { Me } from '#shared/wire/http.ts'
import { ask } from './http.ts'

let asked: Promise<Result<Me>> | undefined

/** Asks who has come, before the page that wants to know is loaded. */
export function askMeSoon(): void {
  asked = ask('GET', '/api/me')
}

/** Who has come: what was asked ahead is an answer once. */
export function askMe(): Promise<Result<Me>> {
  const answer = asked ?? ask<Me>('GET', '/api/me')
  asked = undefined
  return answer
}
