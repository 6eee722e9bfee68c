import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { becomeFacilitator } from '#server/dev/facilitator.ts'
import { peersFolder } from '../peers/install.ts'
import type { Door } from './door.ts'
import { tempFolder } from './folder.ts'
import { doorsOf } from './frirumRoom.ts'
import { startScript } from './serverProcess.ts'
import { inspectable, type Settled, settledMemory } from './settled.ts'

/** A server in a process of its own, with documents that people may write in. */
export interface Running {
  pid(): number
  /** Ways into each document, as many as people were asked for. */
  rooms: Door[][]
  memory(): Promise<Settled>
  /** Kills it, and starts it on the same address and with what it had kept. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** A sync server that can be measured. */
export interface Target {
  name: 'frirum' | 'y-websocket' | 'hocuspocus'
  start(people: number, rooms?: number): Promise<Running>
}

type Rooms = (url: string, folder: string, rooms: number, people: number) => Promise<Door[][]>

const targetOf = (name: Target['name'], script: string, more: (folder: string) => object, enter: Rooms): Target => ({
  name,
  async start(people, rooms = 1) {
    const folder = await tempFolder()
    const inspector = await freePort()
    const environment = { ...more(folder), PORT: String(await freePort()), NODE_OPTIONS: inspectable(inspector) }
    let server = await startScript(script, environment)
    return {
      pid: () => server.pid,
      rooms: await enter(server.url, folder, rooms, people),
      memory: () => settledMemory(server.pid, inspector),
      async restart() {
        await server.kill()
        server = await startScript(script, environment)
      },
      stop: () => server.kill(),
    }
  },
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A house has many addresses, and the bench has one: what one address may open is set to what a house may. */
const oneAddress = {
  LIMIT_ADDRESS_SOCKETS: '10000',
  LIMIT_ADDRESS_NEW_SOCKETS: '10000',
  LIMIT_ADDRESS_NEW_SOCKETS_BURST: '10000',
}

/** The real server: guard, rights and fsync as in a house. */
const frirum = targetOf(
  'frirum',
  'scripts/serve.mjs',
  (folder) => ({ FRIRUM_DATA: folder, LOG: 'error', ...oneAddress }),
  async (url, folder, rooms, people) => {
    const facilitator = await becomeFacilitator(url, folder)
    const all: Door[][] = []
    while (all.length < rooms) all.push(await doorsOf(url, facilitator, people))
    return all
  },
)

const anyRooms =
  (door: (address: string, name: string) => Door): Rooms =>
  async (url, _, rooms, people) => {
    const address = url.replace(/^http/, 'ws')
    return Array.from({ length: rooms }, (_, at) => Array.from({ length: people }, () => door(address, `bench-${at}`)))
  }

const yWebsocket = (peers: string) =>
  targetOf(
    'y-websocket',
    'tests/bench/peers/yWebsocket.ts',
    (folder) => ({ PEERS: peers, YPERSISTENCE: folder }),
    anyRooms((address, name) => ({ url: `${address}/${name}`, headers: {} })),
  )

const hocuspocus = (peers: string) =>
  targetOf(
    'hocuspocus',
    'tests/bench/peers/hocuspocus.ts',
    (folder) => ({ PEERS: peers, FOLDER: folder }),
    anyRooms((address, name) => ({ url: address, headers: {}, name })),
  )

/** Frirum, and the peers when they can be had. */
export async function findTargets(): Promise<Target[]> {
  const peers = await peersFolder()
  return peers ? [frirum, hocuspocus(peers), yWebsocket(peers)] : [frirum]
}
