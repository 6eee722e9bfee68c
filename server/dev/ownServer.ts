import { readConfig } from '../config.ts'
import { leaveInvitation } from '../invitation.ts'
import type { Log } from '../log.ts'
import { openParts } from '../openParts.ts'
import { start } from '../start.ts'

/** A server a script can use: the running one, or its own on the same database, stopped with `stop`. */
export interface UsedServer {
  baseUrl: string
  dataFolder: string
  own: boolean
  stop(): Promise<void>
}

const answers = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  )

const onlyErrors: Log = { info: () => {}, warn: () => {}, error: (about, what) => console.error(what, about) }

export async function useServer(environment: Record<string, string | undefined>): Promise<UsedServer> {
  const config = readConfig(environment, [])
  const { baseUrl, dataFolder } = config
  if (await answers(baseUrl)) return { baseUrl, dataFolder, own: false, stop: async () => {} }
  const running = await start(await openParts(config, onlyErrors))
  await leaveInvitation(running.parts)
  return { baseUrl: running.parts.config.baseUrl, dataFolder, own: true, stop: running.stop }
}
