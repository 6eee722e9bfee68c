import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { OpenDocument } from '#server/sync/documents.ts'
import { openBoard } from '#shared/docs/board.ts'
import { type DocRef, docName } from '#shared/docs/ref.ts'
import { newId } from '#shared/ids.ts'
import { messageType } from '#shared/wire/doc.ts'
import { idOf, putNote, putZone } from './aBoard.ts'
import type { Chance } from './chance.ts'
import { aDocServer, type DocServer } from './docServer.ts'
import { arrange } from './hostileBoard.ts'
import { until } from './until.ts'

/** Visits of one board at the same time, before the next board is begun. */
const together = 20
const breath = () => new Promise((resolve) => setImmediate(resolve))

/** How many visits there were, how often a line was cut, and with what code anybody was refused. */
export interface Flaky {
  sessions: number
  cuts: number
  refused: number[]
  /** What the guard said to them. */
  faults: string[]
  /** Visits after which the server had not all they had written. */
  lost: number
}

/**
 * Honest people on a bad network: each comes with y-websocket as it is sold, writes before the line is open and while it is
 * down, loses it again and again, and must find all of it on the server in the end. A third of them may write everything.
 */
export async function flakySessions(luck: Chance, sessions: number): Promise<Flaky> {
  const at = await aDocServer()
  const found: Flaky = { sessions: 0, cuts: 0, refused: [], faults: [], lost: 0 }
  while (found.sessions < sessions) {
    const ref: DocRef = { kind: 'board', id: newId<'workshop'>() }
    const open = await at.documents.open(ref)
    await open.edit((doc) => {
      putZone(openBoard(doc), 'zone.a')
      for (let n = 0; n < 8; n++) putNote(openBoard(doc), `n${n}`, { zone: 'zone.a', at: { x: n * 30, y: 100 } })
    })
    const people = Math.min(together, sessions - found.sessions)
    await Promise.all(Array.from({ length: people }, (_, n) => visit(at, ref, open, n, luck, found)))
    found.sessions += people
    open.release()
  }
  found.faults = at.warnings
  await at.close()
  return found
}

async function visit(at: DocServer, ref: DocRef, open: OpenDocument, n: number, luck: Chance, found: Flaky) {
  const doc = new Y.Doc()
  const key = `${ref.id}-${n}`
  const origin = at.origin(key, luck.below(3) === 0 ? 'write' : luck.of(['arrange', 'edit'] as const))
  // What somebody has written before the first line is open: nothing of the others is known yet.
  for (let before = luck.below(3); before > 0; before--) putNote(openBoard(doc), newId())
  const provider = new WebsocketProvider(`${origin}/ws/doc`, docName(ref), doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 20,
  })
  // It would complain of every frame it does not know.
  provider.messageHandlers[messageType.frirum] = () => undefined
  let refusal: number | undefined
  provider.on('closed', (event: { code: number }) => {
    refusal = event.code
  })
  for (let turn = 3 + luck.below(12); turn > 0; turn--) {
    luck.of([
      () => doc.transact(() => arrange(doc, luck)),
      () => doc.transact(() => arrange(doc, luck)),
      () => void putNote(openBoard(doc), idOf(newId())),
      () => provider.disconnect(),
      () => provider.connect(),
      () => {
        found.cuts++
        provider.ws?.close()
      },
      () => provider.connect(),
    ])()
    for (let wait = luck.below(6); wait > 0; wait--) await breath()
  }
  provider.connect()
  const isThere = () => Y.getState(open.doc.store, doc.clientID) >= Y.getState(doc.store, doc.clientID)
  await until(() => refusal !== undefined || (provider.synced && isThere()), 30_000).catch(() => found.lost++)
  if (refusal !== undefined) found.refused.push(refusal)
  provider.destroy()
  doc.destroy()
}
