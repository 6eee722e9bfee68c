/** A page that opens without the network, as the files it is made of: the page itself first, then all it may load later. */
export interface KeptPage {
  at: RegExp
  html: string
  files: readonly string[]
}

/** Names this build, and the pages that a device keeps. `vite.config.ts` fills both in when everything else is built. */
export const build = ''
export const keptPages: Record<string, KeptPage> = {}
