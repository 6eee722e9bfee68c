import { isInstalled } from '../peers/peer.ts'
import type { Door } from './door.ts'
import { tempFolder } from './folder.ts'
import { boardDoors } from './frirumRoom.ts'
import { startFrirum, startScript } from './serverProcess.ts'

/** A server with one document, in a process of its own. */
export interface Running {
  pid: number
  doors: Door[]
  stop(): Promise<void>
}

/** A sync server that can be measured. */
export interface Target {
  name: 'frirum' | 'y-websocket' | 'hocuspocus'
  /** Starts it with one document that so many people may write in. */
  start(people: number): Promise<Running>
}

const frirum: Target = {
  name: 'frirum',
  async start(people) {
    const folder = await tempFolder()
    const server = await startFrirum(folder)
    return { pid: server.pid, doors: await boardDoors(server.url, folder, people), stop: server.kill }
  },
}

const peerTarget = (name: Target['name'], script: string, door: (address: string) => Door): Target => ({
  name,
  async start(people) {
    const server = await startScript(script, {})
    const address = server.url.replace(/^http/, 'ws')
    return { pid: server.pid, doors: Array.from({ length: people }, () => door(address)), stop: server.kill }
  },
})

const peers = [
  {
    module: '@y/websocket-server/utils',
    version: '@y/websocket-server@0.1.1',
    target: peerTarget('y-websocket', 'tests/bench/peers/yWebsocket.ts', (address) => ({
      url: `${address}/bench`,
      headers: {},
    })),
  },
  {
    module: '@hocuspocus/server',
    version: '@hocuspocus/server@4.7.0',
    target: peerTarget('hocuspocus', 'tests/bench/peers/hocuspocus.ts', (address) => ({
      url: address,
      headers: {},
      name: 'bench',
    })),
  },
]

/** Frirum, and the peers that are installed. Says which are missing and how to get them. */
export function findTargets(): Target[] {
  const missing = peers.filter(({ module }) => !isInstalled(module)).map(({ version }) => version)
  if (missing.length > 0) console.log(`peer not installed: npm i --no-save ${missing.join(' ')}`)
  return [frirum, ...peers.filter(({ module }) => isInstalled(module)).map(({ target }) => target)]
}
