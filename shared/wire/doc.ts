/**
 * The document socket speaks y-websocket (0 sync, 1 awareness, 2 auth, 3 query awareness) and one type more, which stock
 * clients ignore. All numbers are lib0 varints, all texts lib0 strings.
 */
export const messageType = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, frirum: 100 } as const

/**
 * Frames of type 100, server to client.
 * HELLO proto gen epoch access(0 read, 1 write) schemaMin limits(JSON) – first frame on a connection. A page that does not know
 * version `schemaMin` of this kind of document (`shared/docs/schema.ts`) shows it and writes nothing.
 * SAVED n seq – the first n sync messages (step 2 and update) of *this* connection are on disk; seq is the document's.
 * NOTSAVED reason retryMs – storage trouble: nothing more is acknowledged until a SAVED. `full`: the document takes no more,
 * and 4413 follows.
 * RESET newGen – throw the local copy away and open a new one.
 * PING – every 15 s: y-websocket gives up after 30 s without a message.
 */
export const frirum = { hello: 0, saved: 1, notSaved: 2, reset: 3, ping: 5 } as const

export const protocol = 1

/**
 * Whether a document went from one generation to the other by a restore: those of restored documents are seconds since 1970,
 * any other follows the one before.
 */
export const isRestored = (from: number, to: number): boolean => to - from > 1_000

/** 4400–4499 are final for y-websocket clients; everything else means "come back". */
export const closeCodes = {
  badFrame: 4400,
  noSession: 4401,
  forbidden: 4403,
  notFound: 4404,
  generation: 4409,
  tooBig: 4413,
  invalid: 4422,
  clientTooOld: 4426,
  storage: 4503,
  tooSlow: 4508,
  tooMany: 4529,
} as const
