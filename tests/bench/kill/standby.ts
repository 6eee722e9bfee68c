import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import '#server/openParts.ts'
import '#server/start.ts'
import '#server/adapters/sqlite/worker.ts'

/**
 * `server/main.ts` with its code read and nothing done yet. It starts when its standard input ends, so that a restart costs
 * the bench little more than opening the data.
 */
flushCompileCache()
process.stdin.resume()
await once(process.stdin, 'end')
await import('#server/main.ts')
