import type { HttpBindings } from '@hono/node-server'
import type { Actor } from '#shared/access.ts'

/** Who has signed in, on routes behind `members`. */
export type Member = Extract<Actor, { role: 'member' }>

/** What every request carries: Node's own request, and the member on routes that demand one. */
export interface Env {
  Bindings: HttpBindings
  Variables: { member: Member }
}
