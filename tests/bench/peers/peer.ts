import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Peers are no dependency of ours: they are found in the folder that PEERS names. */
const require = createRequire(join(process.env.PEERS ?? import.meta.dirname, 'anything.js'))

/** A peer's module. Throws when it is not installed. */
export const peer = <T>(name: string): T => require(name) as T

export const folder = process.env.FOLDER ?? ''
export const port = Number(process.env.PORT)
