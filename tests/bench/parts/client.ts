import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { frirum, messageType } from '#shared/wire/doc.ts'
import { type Door, prefixOf } from './door.ts'

/** What a client listens for. What nobody listens for is not decoded, so that many clients cost the bench little. */
export interface Hears {
  /** One entry of a presence frame. */
  presence?(client: number, clock: number): void
  update?(bytes: Uint8Array): void
  /** The server has the first `n` sync messages of this connection on disk. */
  saved?(n: number): void
  /** What to answer when the server asks for what this client has; nothing unless told. */
  have?(vector: Uint8Array): Uint8Array
  closed?(): void
}

/** A client of a document that speaks y-websocket with as little work as possible. */
export interface Client {
  /** Milliseconds from knocking until the whole document was here. */
  joinedAfter: number
  present(client: number, clock: number, state: object): void
  /** Sends an update; answers with its number among this connection's sync messages. */
  edit(update: Uint8Array): number
  /** Resolves when the server has taken everything said so far, and sent what this state vector lacks. */
  roundTrip(vector?: Uint8Array): Promise<void>
  close(): void
}

const nothing = Uint8Array.of(0, 0)
const auth = 2

export async function openClient(door: Door, hears: Hears = {}): Promise<Client> {
  const begun = performance.now()
  const socket = new WebSocket(door.url, { headers: door.headers, perMessageDeflate: false })
  const prefix = prefixOf(door)
  const synced = new Set<() => void>()
  let said = 0

  const send = (write: (to: encoding.Encoder) => void) => {
    const to = encoding.createEncoder()
    encoding.writeUint8Array(to, prefix)
    write(to)
    socket.send(encoding.toUint8Array(to))
  }
  const sendSync = (kind: 0 | 1 | 2, bytes: Uint8Array): number => {
    send((to) => {
      encoding.writeVarUint(to, messageType.sync)
      encoding.writeVarUint(to, kind)
      encoding.writeVarUint8Array(to, bytes)
    })
    return kind === 0 ? said : ++said
  }
  const hearSync = (from: decoding.Decoder) => {
    const kind = decoding.readVarUint(from)
    if (kind === 0) sendSync(1, hears.have?.(decoding.readVarUint8Array(from)) ?? nothing)
    else hears.update?.(decoding.readVarUint8Array(from))
    if (kind !== 1) return
    for (const tell of synced) tell()
    synced.clear()
  }
  const hearPresence = (from: decoding.Decoder) => {
    if (!hears.presence) return
    const inner = decoding.createDecoder(decoding.readVarUint8Array(from))
    for (let left = decoding.readVarUint(inner); left > 0; left--) {
      const client = decoding.readVarUint(inner)
      hears.presence(client, decoding.readVarUint(inner))
      decoding.readVarUint8Array(inner)
    }
  }
  socket.on('message', (data: Uint8Array) => {
    const from = decoding.createDecoder(data.subarray(prefix.length))
    const type = decoding.readVarUint(from)
    // Hocuspocus answers a step 1 with 4, "the same as sync".
    if (type === messageType.sync || (type === 4 && prefix.length > 0)) hearSync(from)
    if (type === messageType.awareness) hearPresence(from)
    if (type === messageType.frirum && decoding.readVarUint(from) === frirum.saved)
      hears.saved?.(decoding.readVarUint(from))
  })

  const roundTrip = (vector = Uint8Array.of(0)) =>
    new Promise<void>((resolve, reject) => {
      synced.add(resolve)
      socket.once('close', (code) => reject(new Error(`the document closed with ${code}`)))
      sendSync(0, vector)
    })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  // A cut line ends in `close`, which is what callers wait for.
  socket.on('error', () => {})
  socket.on('close', () => hears.closed?.())
  if (door.name !== undefined) {
    send((to) => {
      encoding.writeVarUint(to, auth)
      encoding.writeVarUint(to, 0)
      encoding.writeVarString(to, '')
    })
  }
  await roundTrip()
  return {
    joinedAfter: performance.now() - begun,
    present: (client, clock, state) => {
      const inner = encoding.createEncoder()
      encoding.writeVarUint(inner, 1)
      encoding.writeVarUint(inner, client)
      encoding.writeVarUint(inner, clock)
      encoding.writeVarString(inner, JSON.stringify(state))
      send((to) => {
        encoding.writeVarUint(to, messageType.awareness)
        encoding.writeVarUint8Array(to, encoding.toUint8Array(inner))
      })
    },
    edit: (update) => sendSync(2, update),
    roundTrip,
    close: () => socket.terminate(),
  }
}

/** Opens something for each of many, a few at a time: a crowd that knocks at once is a bench of its own. */
export async function fewAtATime<T, R>(all: readonly T[], open: (one: T, at: number) => Promise<R>): Promise<R[]> {
  const opened: R[] = []
  while (opened.length < all.length) {
    const from = opened.length
    opened.push(...(await Promise.all(all.slice(from, from + 25).map((one, at) => open(one, from + at)))))
  }
  return opened
}
