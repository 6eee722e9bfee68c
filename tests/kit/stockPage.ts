import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Visitor } from '#server/dev/visitor.ts'

/** A page of somebody else's making on a document: y-websocket as it comes, with this visitor's cookies. */
export function aStockPage(visitor: Visitor, name: string, doc = new Y.Doc()) {
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: visitor.cookie(), origin: visitor.baseUrl } })
    }
  }
  const provider = new WebsocketProvider(`${visitor.baseUrl.replace(/^http/, 'ws')}/ws/doc`, name, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  let refused: number | undefined
  provider.on('closed', (event: { code: number }) => {
    refused = event.code
  })
  return {
    doc,
    awareness: provider.awareness,
    isSynced: () => provider.synced,
    /** The code of a final close. */
    refused: () => refused,
    leave: () => provider.destroy(),
  }
}
