import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Peers are no dependency of ours: they are looked for in node_modules, or in those of the folder that PEERS names. */
const require = createRequire(join(process.env.PEERS ?? import.meta.dirname, 'anything.js'))

/** A peer's module. Throws when it is not installed. */
export const peer = <T>(name: string): T => require(name) as T

export function isInstalled(name: string): boolean {
  try {
    require.resolve(name)
    return true
  } catch {
    return false
  }
}
