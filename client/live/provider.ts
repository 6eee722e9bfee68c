import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { messageType } from '#shared/wire/doc.ts'
import { type FrirumFrame, readFrirum } from '#shared/wire/docFrames.ts'
import { answerTo, isAskedAlready } from './knock.ts'
import { applyQuickly } from './quickRead.ts'
import { splitUpdate } from './splitUpdate.ts'

/** What happens on the line to a document, in order. */
export interface LineEvents {
  opened(): void
  /** A sync message that carries content was handed to the socket. Step 2 carries everything made before it. */
  sent(isStep2: boolean): void
  /** Something is too large to be sent, and cannot be sent in parts. Nothing that builds on it may be sent either. */
  stuck(): void
  heard(frame: FrirumFrame): void
  /** The server's content is here. */
  synced(): void
  /** `code` is set when it is final: the provider stops trying. */
  closed(code: number | undefined): void
}

/** Origin of what a device had kept of the document. */
export const fromShelf = Symbol('from the shelf')

const syncKind = { step1: 0, step2: 1, update: 2 }
/** What a message may hold until the server has said how much it takes. Bytes. */
const usualMost = 60_000

/**
 * The stock y-websocket provider, with the frames of type 100 and an exact count of what it sends. `origin` is `ws://…`
 * without a path. Listen to the document before calling this: an edit must be noticed before it is sent.
 */
export function openProvider(origin: string, ref: DocRef, doc: Y.Doc, events: LineEvents): WebsocketProvider {
  let most = usualMost
  /** The provider says `new`; the socket may be there already. */
  function CountedSocket(url: string): WebSocket {
    const early = answerTo(url)
    const socket = early?.socket ?? new WebSocket(url)
    let hasAsked = early?.hasAsked ?? false
    const send = socket.send.bind(socket)
    socket.send = (frame: Uint8Array<ArrayBuffer>) => {
      const isAskedAgain = hasAsked && isAskedAlready(frame)
      hasAsked = false
      if (isAskedAgain) return
      const counts = frame[0] === messageType.sync && frame[1] !== syncKind.step1
      const parts = counts && frame.length > most ? inParts(frame, most) : [frame]
      if (!parts) events.stuck()
      for (const part of parts ?? []) {
        send(part)
        if (counts) events.sent(part[1] === syncKind.step2)
      }
    }
    return socket
  }
  const provider = new WebsocketProvider(`${origin}/ws/doc`, docName(ref), doc, {
    WebSocketPolyfill: CountedSocket as unknown as typeof WebSocket,
    disableBc: true,
    maxBackoffTime: 5000 * (1 + Math.random()),
    connect: false,
  })
  provider.messageHandlers[messageType.frirum] = (_to, from: decoding.Decoder) => {
    const frame = readFrirum(from)
    if (frame?.is === 'hello') most = frame.maxBytes
    if (frame) events.heard(frame)
  }
  provider.messageHandlers[messageType.sync] = (to, from) => readSync(to, from, doc, provider)
  keepToOwnPresence(provider)
  takeInFirstQuietly(doc, provider)
  provider.on('status', ({ status }) => {
    if (status === 'connected') events.opened()
  })
  provider.on('sync', (isSynced) => {
    if (isSynced) events.synced()
  })
  provider.on('connection-close', () => events.closed(undefined))
  provider.on('closed', ({ code }) => events.closed(code))
  provider.connect()
  // The network is back: the wait before the next try may be ten seconds.
  const again = () => provider.shouldConnect && provider.connect()
  globalThis.addEventListener?.('online', again)
  doc.once('destroy', () => globalThis.removeEventListener?.('online', again))
  return provider
}

/** What the stock provider does with a sync message, only quicker with a large one. */
function readSync(to: encoding.Encoder, from: decoding.Decoder, doc: Y.Doc, provider: WebsocketProvider): void {
  encoding.writeVarUint(to, messageType.sync)
  const kind = decoding.readVarUint(from)
  if (kind === syncKind.step1) readSyncStep1(from, to, doc)
  else applyQuickly(doc, decoding.readVarUint8Array(from), provider)
  if (kind === syncKind.step2) provider.synced = true
}

/** A frame with content as smaller ones. A step 2 ends with the part that completes it. */
function inParts(frame: Uint8Array, most: number): Uint8Array<ArrayBuffer>[] | undefined {
  const from = decoding.createDecoder(frame)
  decoding.readVarUint(from)
  const kind = decoding.readVarUint(from)
  const parts = splitUpdate(decoding.readVarUint8Array(from), most)
  return parts?.map((part, index) => {
    const to = encoding.createEncoder()
    encoding.writeVarUint(to, messageType.sync)
    encoding.writeVarUint(to, index === parts.length - 1 ? kind : syncKind.update)
    encoding.writeVarUint8Array(to, part)
    return encoding.toUint8Array(to)
  })
}

/**
 * Whoever hears of an update gets it encoded anew. What a page takes in at first is the whole document, which comes from the
 * server, perhaps after the newest edits, or from this device, and need be told to nobody: for ten thousand notes that halves
 * the work. Nothing is edited before it is there.
 */
function takeInFirstQuietly(doc: Y.Doc, provider: WebsocketProvider): void {
  const before = ({ origin }: Y.Transaction) => {
    if (origin !== provider && origin !== fromShelf) return
    if (origin === fromShelf) stop()
    const hearers: ((...args: unknown[]) => void)[] = [...(doc._observers.get('update') ?? [])]
    for (const hear of hearers) doc.off('update', hear)
    doc.once('afterAllTransactions', () => {
      for (const hear of hearers) doc.on('update', hear)
    })
  }
  const stop = () => doc.off('beforeTransaction', before)
  doc.on('beforeTransaction', before)
  provider.once('sync', stop)
}

/**
 * The stock provider sends on every presence it hears: ten pointers by one of twenty people would be two hundred messages
 * (yjs/yjs#732). Ours speaks only of what happened here.
 */
function keepToOwnPresence(provider: WebsocketProvider): void {
  const tell = provider._awarenessUpdateHandler
  provider.awareness.off('update', tell)
  provider._awarenessUpdateHandler = (change, origin) => {
    if (origin !== provider) tell(change, origin)
  }
  provider.awareness.on('update', provider._awarenessUpdateHandler)
}
