import type { Log } from '../log.ts'

/** For scripts that say themselves what happened: only what went wrong is noted. */
export const quiet: Log = { info: () => {}, warn: () => {}, error: (about, what) => console.error(what, about) }
