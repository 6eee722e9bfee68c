import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { frirum, messageType } from '#shared/wire/doc.ts'
import type { Visitor } from './visitor.ts'

/** A visitor's copy of a document over a stock y-websocket provider. */
export interface DocLine {
  readonly doc: Y.Doc
  /** Who else is here, and what this visitor shows of themselves. */
  readonly awareness: Awareness
  /** Resolves when everything done so far is on the server's disk. */
  saved(): Promise<void>
  close(): void
}

export async function openDoc(visitor: Visitor, kind: 'board' | 'proposal', id: string): Promise<DocLine> {
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: visitor.cookie(), origin: visitor.baseUrl } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${visitor.baseUrl.replace(/^http/, 'ws')}/ws/doc/${kind}`, id, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  let sent = 1
  let saved = 0
  const watchers = new Set<() => void>()
  const hear = () => {
    for (const watch of watchers) watch()
  }
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && provider.wsconnected) sent++
  })
  // A new connection counts from its own first step 2, which carries everything not yet saved.
  provider.on('status', ({ status }) => {
    if (status === 'connected') [sent, saved] = [1, 0]
  })
  provider.messageHandlers[messageType.frirum] = (_encoder, decoder) => {
    if (decoding.readVarUint(decoder) !== frirum.saved) return
    saved = decoding.readVarUint(decoder)
    hear()
  }
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return {
    doc,
    awareness: provider.awareness,
    saved: () =>
      new Promise((resolve) => {
        const look = () => {
          if (saved < sent) return
          watchers.delete(look)
          resolve()
        }
        watchers.add(look)
        look()
      }),
    close: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
