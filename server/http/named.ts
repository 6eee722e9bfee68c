import type { Context } from 'hono'
import * as v from 'valibot'
import { type Id, id } from '#shared/ids.ts'

/** The id in an address. What is no id at all names nothing that exists, so it is answered as such. */
export const named = <Kind extends string>(c: Context, param: string): Id<Kind> => {
  const parsed = v.safeParse(id<Kind>(), c.req.param(param))
  return parsed.success ? parsed.output : ('' as Id<Kind>)
}
