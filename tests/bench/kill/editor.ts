import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Visitor } from '#server/dev/visitor.ts'
import { limits } from '#server/sync/limits.ts'
import { openBoard } from '#shared/docs/board.ts'
import { groupNotes } from '#shared/edits/group.ts'
import { typeText } from '#shared/edits/items.ts'
import type { ItemId } from '#shared/ids.ts'
import { type Client, openClient } from '../parts/client.ts'
import { putNote } from '../parts/notes.ts'

/** Somebody at the board who writes tokens, each in a note of its own or at the end of one shared text, and keeps its copy. */
export interface Editor {
  /** Every token it wrote, and whether the server has said it is saved. */
  tokens: Map<string, boolean>
  /** Something a room can vote on. */
  cluster: ItemId
  /** So many edits that its document is made short while `write` goes on. */
  fill(): Promise<void>
  /** Writes until the line is cut. */
  write(): Promise<void>
  /** Comes back with its copy, as a page does; resolves when the server has all of it. */
  comeBack(facilitator: Visitor): Promise<void>
}

/** At most so many edits before the server makes a document short. */
const soonShort = 30

const open = (facilitator: Visitor, workshop: string, hears: Parameters<typeof openClient>[1]): Promise<Client> =>
  openClient(
    {
      url: `${facilitator.baseUrl.replace(/^http/, 'ws')}/ws/doc/board/${workshop}`,
      headers: { cookie: facilitator.cookie(), origin: facilitator.baseUrl },
    },
    hears,
  )

export async function openEditor(facilitator: Visitor, workshop: string, name: string): Promise<Editor> {
  const doc = new Y.Doc()
  const board = openBoard(doc)
  const tokens = new Map<string, boolean>()
  let waiting: { n: number; token: string }[] = []
  let isCut = false
  const saved = (n: number) => {
    for (const edit of waiting) if (edit.n <= n) tokens.set(edit.token, true)
    waiting = waiting.filter((edit) => edit.n > n)
  }
  const have = (vector: Uint8Array) => Y.encodeStateAsUpdate(doc, vector)
  const hears = {
    saved,
    have,
    closed: () => (isCut = true),
    update: (bytes: Uint8Array) => Y.applyUpdate(doc, bytes, 'server'),
  }
  const first = await open(facilitator, workshop, hears)
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server' || isCut) return
    waiting.push({ n: first.edit(update), token: writing })
  })

  let writing = ''
  let count = 0
  let shared: ItemId | undefined
  const writeOne = () => {
    writing = `#${name}.${++count}#`
    tokens.set(writing, false)
    const text = shared && board.items.get(shared)?.get('body')
    if (!shared || count % 2 === 0) shared = putNote(board, 0, writing)
    else typeText(board, shared, 'body', `${text}${writing}`)
  }
  writeOne()
  const cluster = groupNotes(board, shared ? [shared] : [], 'Det vi stemmer om')
  await first.roundTrip(Y.encodeStateVector(doc))

  return {
    tokens,
    cluster: cluster as ItemId,
    async fill() {
      const filler = putNote(board, 0, '')
      const count = limits.compactAfter - Math.floor(Math.random() * soonShort)
      for (let at = 0; at < count; at++) typeText(board, filler, 'body', '.'.repeat(at))
      await first.roundTrip(Y.encodeStateVector(doc))
    },
    async write() {
      while (!isCut) {
        writeOne()
        await wait(Math.random() * 8)
      }
    },
    async comeBack(back) {
      const again = await open(back, workshop, { have })
      await again.roundTrip(Y.encodeStateVector(doc))
      again.close()
    },
  }
}
